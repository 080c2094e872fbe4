"""The communes of a province, and those and the districts that it was formed from."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta

from data.founding.country import SOURCE, TWO_TIERS_FROM, Area, Country, plain
from data.founding.rows import Founded, Row, succession, unit

LAST_DAY = TWO_TIERS_FROM - timedelta(1)
DIVIDED = (
    "cần xác nhận: xã cũ bị chia cho {others}; hệ thống không chia số liệu nên ghi trọn vào một xã"
)
SEAT = (
    "cần xác nhận: quy ước, hồ sơ chưa xong của huyện về xã, phường được đoán là nơi đặt trụ sở "
    "huyện"
)
SHORTENED = {"Thành phố": "TP.", "Thị xã": "TX."}
# Before a name that is a number, and of the islands, the kind is a part of the name.
KIND = re.compile(r"^(Xã|Phường|Thị trấn|Huyện|Quận) (?!\d)")


def found(country: Country, province: Area, former: list[Area], since: date) -> Founded:
    today = [
        _unit(each, TWO_TIERS_FROM, None, "commune", province.code)
        for each in country.communes[province.code]
    ]
    founded = Founded(today)
    if since < TWO_TIERS_FROM:
        for each in former:
            for district in country.former_districts[each.code]:
                founded = _of_district(country, district, province) + founded
    return _in_order(founded)


def _of_district(country: Country, district: Area, province: Area) -> Founded:
    communes = country.former_communes.get(district.code, [])
    names = {each.code: each.name for each in country.communes[province.code]}
    founded = Founded(
        [
            _unit(district, None, LAST_DAY, "district", province.code),
            *(_unit(each, None, LAST_DAY, "commune", district.code) for each in communes),
        ]
    )
    for each in communes:
        new = country.main[each.code]
        others = [
            f"{names[code]} ({code})" for code in country.parts.get(each.code, []) if code != new
        ]
        why = f"{SOURCE}; {DIVIDED.format(others=', '.join(others))}" if others else SOURCE
        founded.successions.append(succession(each.code, new, TWO_TIERS_FROM, why))
    seat = seat_of(country, district, names)
    why = SEAT if communes else SOURCE
    founded.successions.append(succession(district.code, seat, TWO_TIERS_FROM, why))
    return founded


def seat_of(country: Country, district: Area, names: dict[str, str]) -> str:
    """The new commune that most likely holds a district's seat; an island's is the island's own.

    The one that took in the old commune of the district's name, or else its town; or that bears
    the district's name itself; or that took in its first ward, or its first commune.
    """
    communes = country.former_communes.get(district.code, [])
    if not communes:
        return country.main[district.code]
    called = plain(short(district.name).removeprefix("TP. ").removeprefix("TX. "))
    news = list(dict.fromkeys(country.main[each.code] for each in communes))
    guesses = [
        *(country.main[each.code] for each in communes if plain(short(each.name)) == called),
        *(country.main[each.code] for each in communes if each.name.startswith("Thị trấn")),
        *(code for code in news if plain(short(names[code])) == called),
        *(country.main[each.code] for each in communes if each.name.startswith("Phường")),
    ]
    return next(iter(guesses), news[0])


def short(name: str) -> str:
    """What a unit is called in a table: "Sa Thầy", "TP. Kon Tum", "Phường 5"."""
    for long, shortened in SHORTENED.items():
        if name.startswith(long):
            return name.replace(long, shortened, 1)
    return KIND.sub("", name)


def _unit(area: Area, begins: date | None, ends: date | None, level: str, parent: str) -> Row:
    return unit(area.code, begins, ends, level, parent, area.name, short(area.name), SOURCE)


def _in_order(founded: Founded) -> Founded:
    """Districts, then old communes, then new ones; two of one short name by their whole names."""

    def era(row: Row) -> tuple[bool, bool]:
        return row["level"] == "commune", not row["valid_to"]

    ordered = sorted(
        founded.units, key=lambda row: (*era(row), row["parent_code"], row["unit_code"])
    )
    holders = Counter((*era(row), row["parent_code"], row["short_name"]) for row in ordered)
    for row in ordered:
        if holders[*era(row), row["parent_code"], row["short_name"]] > 1:
            row["short_name"] = row["unit_name"]
    return Founded(ordered, sorted(founded.successions, key=lambda row: row["old_code"]))
