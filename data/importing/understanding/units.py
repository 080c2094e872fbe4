"""Which unit a name means on a day: by code, name, short name or alias, never by guessing.

A name may mean several units (Đăk Hà is a district, its town and a commune elsewhere), and a code
has had two holders; so each name is answered by stretches of days.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from data import faults, packs
from data.importing.mappings import keys

FOREVER = (date(1, 1, 1), date(9999, 12, 31))


@dataclass(frozen=True)
class Unit:
    """An office and the days on which it existed."""

    unit_code: str
    valid_from: date
    valid_to: date
    level: str
    kind: str
    parent_code: str | None
    unit_name: str
    short_name: str


@dataclass(frozen=True)
class Meaning:
    """What a name means from one day to another: a unit, or the reason why none."""

    given: str
    from_day: date
    to_day: date
    unit_code: str | None
    reason: str | None  # unknown_unit, ambiguous_unit, closed_unit, unit_not_begun
    candidates: list[str]


class Directory:
    """The units of the reference data under every name they go by."""

    def __init__(
        self, reference: Path, aliases: dict[str, str] | None = None, levels: Sequence[str] = ()
    ):
        units = [_unit(row) for row in _rows(packs.table(reference, "unit"))]
        self.units = [unit for unit in units if not levels or unit.level in levels]
        self.by_key: dict[str, list[Unit]] = defaultdict(list)
        holders = defaultdict(list)
        for unit in self.units:
            holders[unit.unit_code].append(unit)
        aliased = packs.table(reference, "unit_alias")
        shared = {row["alias"]: row["unit_code"] for row in _rows(aliased)}
        known = {unit.unit_code for unit in units}
        for alias, code in {**shared, **(aliases or {})}.items():
            if code not in known and alias in shared:
                raise faults.WrongReference(aliased, f"“{alias}”: không có đơn vị mang mã {code}.")
            if holders[code]:
                self.by_key[keys.unit_key(alias)] += holders[code]
        own = set(self.by_key)  # what somebody wrote down is not made ambiguous by a like name
        parents = {unit.unit_code: unit for unit in units if unit.level == "district"}
        for unit in self.units:
            for name in {keys.unit_key(name) for name in _names(unit, parents)} - own:
                self.by_key[name].append(unit)
        known_names = set(self.by_key)  # nor what is a unit's own name already
        ends = [end for unit in units if unit.level == "province" for end in _ends(unit)]
        for unit in self.units:
            full = {
                keys.unit_key(f"{name} {end}")
                for name in _full_names(unit, parents)
                for end in ends
            }
            for name in full - known_names:
                self.by_key[name].append(unit)

    @property
    def codes(self) -> set[str]:
        """The codes that units have."""
        return {unit.unit_code for unit in self.units}

    def knows(self, given: str) -> bool:
        return keys.unit_key(given) in self.by_key

    def meanings(self, given: str) -> list[Meaning]:
        """What a text means, for every day: stretches that do not overlap and leave none out."""
        named = self.by_key.get(keys.unit_key(given), [])
        if not named:
            return [Meaning(given, *FOREVER, None, "unknown_unit", [])]
        starts = {FOREVER[0], *(unit.valid_from for unit in named)}
        starts |= {unit.valid_to + timedelta(1) for unit in named if unit.valid_to < FOREVER[1]}
        begins = sorted(starts)
        ends = [day - timedelta(1) for day in begins[1:]] + [FOREVER[1]]
        return [
            self._meaning(given, start, end, named) for start, end in zip(begins, ends, strict=True)
        ]

    def _meaning(self, given: str, start: date, end: date, named: list[Unit]) -> Meaning:
        there = [unit for unit in named if unit.valid_from <= start <= unit.valid_to]
        codes = sorted({unit.unit_code for unit in there})
        if len(codes) == 1:
            return Meaning(given, start, end, codes[0], None, [])
        if codes:
            return Meaning(given, start, end, None, "ambiguous_unit", _called(there))
        was_there = any(unit.valid_to < start for unit in named)
        reason = "closed_unit" if was_there else "unit_not_begun"
        return Meaning(given, start, end, None, reason, _called(named))


def _names(unit: Unit, parents: dict[str, Unit]) -> list[str]:
    names = [unit.unit_code, unit.unit_name, unit.short_name]
    if parent := parents.get(unit.parent_code or ""):
        for of_parent in (parent.unit_name, parent.short_name):
            names += [f"{unit.unit_name} {of_parent}", f"{unit.short_name} {of_parent}"]
    return names


def _full_names(unit: Unit, parents: dict[str, Unit]) -> list[str]:
    """With which the province's own name may stand: "Sở Tư pháp tỉnh Kon Tum"."""
    if unit.level == "province":
        return []
    parent = parents.get(unit.parent_code or "")
    return [unit.unit_name, *([f"{unit.unit_name} {parent.unit_name}"] if parent else [])]


def _ends(province: Unit) -> list[str]:
    """A province's name, with the word for what it is and without."""
    kind = next(
        (each for each in ("Tỉnh ", "Thành phố ") if province.unit_name.startswith(each)), ""
    )
    return list({province.unit_name, province.unit_name.removeprefix(kind)})


def _called(units: list[Unit]) -> list[str]:
    return [f"{unit.unit_name} ({unit.unit_code})" for unit in units]


def _unit(row: dict[str, str]) -> Unit:
    return Unit(
        row["unit_code"],
        date.fromisoformat(row["valid_from"]) if row["valid_from"] else FOREVER[0],
        date.fromisoformat(row["valid_to"]) if row["valid_to"] else FOREVER[1],
        row["level"],
        row["kind"],
        row["parent_code"] or None,
        row["unit_name"],
        row["short_name"],
    )


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
