"""Two builds beside each other: the later under its own names, the earlier as before_<table>.

One way for all who compare: a page its build with one that was published before, a preview of files
what they would make with what is there. Where no earlier build is named, a build stands before
itself, so that two of its periods are compared by the same questions.
"""
