"""Rows of a pack's tables, each value as it is written in the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

Row = dict[str, str]


@dataclass
class Founded:
    """Units, without their place in the order, and who followed whom."""

    units: list[Row] = field(default_factory=list)
    successions: list[Row] = field(default_factory=list)

    def __add__(self, other: Founded) -> Founded:
        return Founded(self.units + other.units, self.successions + other.successions)


def unit(
    code: str,
    begins: date | None,
    ends: date | None,
    level: str,
    parent: str,
    name: str,
    short: str,
    source: str,
    kind: str = "office",
) -> Row:
    """`begins`: None where the first day is not known, so it has always been there."""
    return {
        "unit_code": code,
        "valid_from": begins.isoformat() if begins else "",
        "valid_to": ends.isoformat() if ends else "",
        "level": level,
        "kind": kind,
        "parent_code": parent,
        "unit_name": name,
        "short_name": short,
        "source": source,
    }


def succession(old: str, new: str, on: date, source: str) -> Row:
    """An old unit lies whole in a new one: a build divides no count."""
    return {
        "old_code": old,
        "new_code": new,
        "changed_on": on.isoformat(),
        "share": "1",
        "source": source,
    }
