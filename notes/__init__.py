"""What people write: tasks that were given, units' own words, what became of a proposal.

The only data that no build holds: kept in a database of its own (database.py), each row with who
wrote it and when, and nothing overwritten. What is shown as done is not kept here: a page decides
it from the build that it is pinned to.
"""

from notes.database import trouble as trouble
from notes.unit_words import words_of as words_of


def is_reachable() -> bool:
    """Whether what people wrote can be read just now."""
    return not trouble()
