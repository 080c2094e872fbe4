"""python -m tests.same OLD NEW: do two versions of the program answer and show the same?

Each version runs its own code (inside/) over its own builds of the same files (inputs/), asked and
opened by one plan made from the older one's answers.
"""
