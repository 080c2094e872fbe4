"""What run.py does besides serving: the commands of `make`, the service, its limits on Windows.

Standard library alone, and readable by an older Python 3 far enough to say that it is too old.
"""
