"""What people write: tasks that were given, units' own words, what became of a proposal.

The only data that no build holds: kept in a database of its own (database.py), each row with who
wrote it and when, and nothing overwritten. What is shown as done is not kept here: a page decides
it from the build that it is pinned to.
"""

from collections.abc import Callable

from data import access
from data.faults import Fault
from notes import erasing as erasing
from notes import unit_words as unit_words
from notes.database import trouble as trouble
from notes.unit_words import words_of as words_of


def is_reachable() -> bool:
    """Whether what people wrote can be read just now."""
    return not trouble()


def told(doing: Callable[..., object], *given: object, **named: object) -> str:
    """Do it; why not, for who writes, or ""."""
    try:
        doing(*given, **named)
    except Fault as fault:
        return str(fault)
    return ""


def answers(unit_code: str) -> bool:
    """Whether who looks may write what a unit says."""
    return access.answers(access.viewer(), unit_code)
