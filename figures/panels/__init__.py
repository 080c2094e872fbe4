"""Rows of an answer, brought to the parts that several pages show.

Pure functions: rows and the function that makes links come in, HTML parts, charts' rows and
sentences go out.
"""
