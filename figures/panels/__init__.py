"""Rows of an answer, brought to the parts of one page: a file a page.

Pure functions: rows and the function that makes links come in, HTML parts, charts' rows and
sentences go out.
"""
