"""The country's provinces, districts and communes, of today and up to 30/6/2025.

From data/packs/vietnam; who goes by which name, with or without marks.
"""

from __future__ import annotations

import csv
import difflib
import functools
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from data.founding.faults import UnknownProvince
from data.packs import COUNTRY

SOURCE = "vietnamadminunits 1.0.4 (MIT)"
# from this day provinces have communes alone.
TWO_TIERS_FROM = date(2025, 7, 1)
KINDS = re.compile(r"^(tinh|thanh pho|tp)\b\s*")


@dataclass(frozen=True)
class Area:
    """A unit of the country; `within` is the code of what it lies in."""

    code: str
    name: str
    within: str = ""


@dataclass(frozen=True)
class Country:
    provinces: tuple[Area, ...]
    communes: dict[str, list[Area]]  # by province
    former_provinces: dict[str, list[Area]]  # by the province of today
    former_districts: dict[str, list[Area]]  # by former province
    former_communes: dict[str, list[Area]]  # by former district
    # By the code of an old commune: the new one that takes it whole, and all that hold a part.
    main: dict[str, str]
    parts: dict[str, list[str]]

    def find(self, asked: str) -> Area:
        """A province of today, or a former one that is none any more, by its code or name.

        Raises UnknownProvince with the names that are nearest.
        """
        former = [each for among in self.former_provinces.values() for each in among]
        every = [*former, *self.provinces]  # a code or a name of today is meant as of today
        by_code = {each.code: each for each in every}
        named = {plain(each.name): each for each in every}
        wanted = plain(asked)
        if found := by_code.get(wanted.zfill(2)) or named.get(wanted):
            return found
        near = difflib.get_close_matches(wanted, named, n=3, cutoff=0.5)
        raise UnknownProvince(asked, [f"{named[each].name} ({named[each].code})" for each in near])


def plain(name: str) -> str:
    """A province's name without marks, case and "tỉnh" or "thành phố"."""
    letters = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    words = re.findall(r"\w+", "".join(x for x in letters if not unicodedata.combining(x)))
    return KINDS.sub("", " ".join(words))


def is_named_alike(one: Area, other: Area) -> bool:
    """Of the provinces that became one, the one whose name stayed; its code need not have."""
    return plain(one.name) == plain(other.name)


def bare(name: str) -> str:
    """ "Quảng Ngãi" of "Tỉnh Quảng Ngãi"."""
    return re.sub(r"^(Tỉnh|Thành phố) ", "", name)


@functools.cache
def load() -> Country:
    main, parts = {}, defaultdict(list)
    for row in rows("succession.csv"):
        if row["part"] != "part":
            main[row["old"]] = row["new"]
        if row["part"] != "whole":
            parts[row["old"]].append(row["new"])
    return Country(
        provinces=tuple(Area(row["code"], row["name"]) for row in rows("province.csv")),
        communes=_within("commune.csv", "province"),
        former_provinces=_within("former_province.csv", "province"),
        former_districts=_within("former_district.csv", "province"),
        former_communes=_within("former_commune.csv", "district"),
        main=main,
        parts=dict(parts),
    )


def parts(code: str) -> list[Area]:
    """The provinces that the one of today was formed from; none where it is alone what it was."""
    former = load().former_provinces.get(code, [])
    return former if len(former) > 1 else []


def _within(name: str, column: str) -> dict[str, list[Area]]:
    held: dict[str, list[Area]] = defaultdict(list)
    for row in rows(name):
        held[row[column]].append(Area(row["code"], row["name"], row[column]))
    return dict(held)


def rows(name: str) -> list[dict[str, str]]:
    """One of the tables, as it is written."""
    with (COUNTRY / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
