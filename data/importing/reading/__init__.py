"""Whatever a file is, it becomes sheets of text cells, within bounded memory."""
