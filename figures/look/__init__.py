"""The look of our own HTML: a stylesheet a component, `NAMES` in the order in which they count."""

from pathlib import Path

NAMES = (
    *("page", "words", "frame", "find", "states", "targets", "objectives", "facts", "tables"),
    *("matrix", "tiles", "multiples", "units", "charts", "notices", "narrow", "print"),
)


def sheet() -> str:
    """All of them as one; a later rule wins over an earlier of equal weight."""
    here = Path(__file__).parent
    return "\n".join((here / f"{name}.css").read_text(encoding="utf-8") for name in NAMES)
