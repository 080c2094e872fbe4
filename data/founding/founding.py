"""A province's pack as it begins: units from the country's tables, all else as proposals."""

from __future__ import annotations

from datetime import date, timedelta

from data.founding import areas, country, departments, groups
from data.founding.country import SOURCE, TWO_TIERS_FROM, Area
from data.founding.rows import Founded, Row, unit

# No file is of an earlier day.
FIRST_DAY = date(1900, 1, 1)
TO_CONFIRM = "cần xác nhận"
# With this day begin the quarter and the half year of reports in which provinces were merged.
REPORTS_AS_ONE_FROM = "2025-06-15"


def found(province: Area, since: date) -> dict[str, list[Row]]:
    """The rows of a new pack by table, of a province of today.

    From a day before 1/7/2025 on, the province is the area of today, with the departments,
    districts and communes of those that it was formed from.
    """
    known = country.load()
    former = known.former_provinces[province.code]
    founded = Founded([_province(province, former, since)])
    founded += departments.found(province, former, since)
    founded += areas.found(known, province, former, since)
    units = [
        row | {"display_order": str(number)} for number, row in enumerate(founded.units, start=1)
    ]
    return {
        "unit": units,
        "unit_succession": founded.successions,
        "channel": country.rows("channel.csv"),
        "unit_group": groups.found(known, province, former),
        "province_label": _labels(province, former, since),
        "expected_source": _expected(province, former, since, units),
        "target": [row for row in country.rows("target.csv") if _reaches(row["ends_on"], since)],
        "objective": country.rows("objective.csv"),
        "working_day_override": country.rows("working_day_override.csv"),
    }


def to_confirm(rows: list[Row]) -> int:
    """How many rows say of themselves that they are proposals."""
    return sum(any(TO_CONFIRM in value for value in row.values()) for row in rows)


def _province(province: Area, former: list[Area], since: date) -> Row:
    kind = "thành phố" if province.name.startswith("Thành phố") else "tỉnh"
    source = SOURCE
    if _is_of_merged(former, since):
        joined = ", ".join(each.name for each in former)
        source += f"; trước 1/7/2025 là địa bàn của {joined} cộng lại"
    return unit(province.code, None, None, "province", "", province.name, f"Toàn {kind}", source)


def _labels(province: Area, former: list[Area], since: date) -> list[Row]:
    """What "the whole province" is, in the years for which it was more than one."""
    if not _is_of_merged(former, since):
        return []
    joined = ", ".join(each.name for each in former)
    return [
        {
            "starts_on": since.isoformat(),
            "ends_on": (TWO_TIERS_FROM - timedelta(1)).isoformat(),
            "label": f"địa bàn {country.bare(province.name)} hiện nay",
            "source": f"gồm {joined}, là các tỉnh riêng cho đến 30/6/2025",
        }
    ]


def _is_of_merged(former: list[Area], since: date) -> bool:
    return len(former) > 1 and since < TWO_TIERS_FROM


def _expected(province: Area, former: list[Area], since: date, units: list[Row]) -> list[Row]:
    """The sources that are usual, of whom there is in the pack."""
    codes = {row["unit_code"] for row in units}
    expected = []
    for row in country.rows("expected_source.csv"):
        if not _reaches(row["ends_on"], since):
            continue
        if row["level"] == "province" and len(former) > 1:
            expected.append(_as_one(row))
            continue
        if row["level"]:
            expected.append(row)  # of districts there is none that reaches beyond them
            continue
        asked = [departments.code_in(each, province, row["unit_code"]) for each in former]
        asked = list(dict.fromkeys([row["unit_code"], *asked]))
        expected += [row | {"unit_code": code} for code in asked if code in codes]
    return expected


def _as_one(row: Row) -> Row:
    """What is expected of a merged province: no report of days when it was several, which is not
    taken (data/forms/report.py)."""
    if row["starts_on"] >= REPORTS_AS_ONE_FROM:
        return row
    note = f"{row['note']}; kỳ trước 1/7/2025 là của các tỉnh cũ, không nhập vào kho này"
    return row | {"starts_on": REPORTS_AS_ONE_FROM, "note": note}


def _reaches(last_day: str, since: date) -> bool:
    return not last_day or date.fromisoformat(last_day) >= since
