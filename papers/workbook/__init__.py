"""The tables of a period in one Excel file: a sheet a question, as the pages hand them out.

sheets.py says what a sheet is; of_province.py and of_unit.py say which there are; book.py writes.
"""
