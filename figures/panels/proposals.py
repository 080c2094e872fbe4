"""Which of what could be decided is still to be decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

Proposed = TypeVar("Proposed", bound=Mapping)

SHOWN = 3


class Decided(Protocol):
    """What people decided on a proposal, as far as it matters whether it is made again."""

    @property
    def fingerprint(self) -> str: ...


def to_decide(rows: Sequence[Proposed], decided: Mapping[str, Decided]) -> list[Proposed]:
    """Those that nobody decided on, or of which the figures have changed since; of a period that a
    later one has overtaken none."""
    return [
        row
        for row in rows
        if row["is_open"]
        and (
            row["proposal"] not in decided
            or decided[row["proposal"]].fingerprint != row["fingerprint"]
        )
    ]
