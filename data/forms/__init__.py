"""Official forms: their catalogue, the blank and filled workbooks, and reading what comes back."""
