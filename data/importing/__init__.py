"""Own files into the store: a mapping says what a file holds, nothing of it is code.

files → text, workbooks (sheets) → mapping → taking → a batch. `python -m data inspect` proposes
the mapping.
"""
