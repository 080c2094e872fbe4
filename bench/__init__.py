"""What the project promises of speed and memory, measured against a second way in one run.

One file a bench; `python -m bench [NAME…]`. Seconds are never asserted in a test: they tell of a
machine and of what else it does. A ratio of two ways, taken in turns, tells of the code.
"""
