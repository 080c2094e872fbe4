"""Dots of one row that stand at nearly the same place: over each other, so that all are seen."""

from collections.abc import Sequence

DOT = 9  # pixels
STACK = 8  # between two dots over each other
MOST_STACKED = 5  # more cover each other


def stacked(across: Sequence[float]) -> list[int]:
    """How many steps each dot stands off its row's middle, from their places in pixels.

    The nearest step to the middle where it covers none before it; the middle where there is none.
    """
    taken: dict[int, list[float]] = {}
    offs = [0] * len(across)
    steps = sorted(range(-(MOST_STACKED // 2), MOST_STACKED // 2 + 1), key=abs)
    for at in sorted(range(len(across)), key=lambda each: across[each]):
        free = (
            step
            for step in steps
            if all(abs(across[at] - other) >= DOT for other in taken.get(step, ()))
        )
        offs[at] = next(free, 0)
        taken.setdefault(offs[at], []).append(across[at])
    return offs
