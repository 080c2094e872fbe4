"""What is handed out on paper or sent: reports, sheets of units, workbooks, slides, short texts.

Each figure in them is the answer to the same question that the page on screen asks.
"""
