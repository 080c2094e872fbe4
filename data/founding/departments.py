"""The offices of a province's level as they usually are, before and after the mergers of 2025."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from data.founding import country
from data.founding.country import TWO_TIERS_FROM, Area
from data.founding.rows import Founded, Row, succession, unit

TO_CONFIRM = "cần xác nhận: danh sách thường gặp, theo hiểu biết chung"
WHO_FOLLOWED = "cần xác nhận: sắp xếp năm 2025 theo hiểu biết chung"
LAST_DAY = TWO_TIERS_FROM - timedelta(1)


def found(province: Area, former: list[Area], since: date) -> Founded:
    """Of a province of today, with those of the former provinces where `since` is before it."""
    usual = country.rows("department.csv")
    is_merged = len(former) > 1
    founded = Founded()
    if since < TWO_TIERS_FROM:
        for each in former:
            founded += _of_former(usual, province, each, since, LAST_DAY if is_merged else None)
        if not is_merged:
            return founded
    founded.units += [
        _unit(row, province, row["code"], TWO_TIERS_FROM if is_merged else _begins(row), None)
        for row in usual
        if not row["valid_to"]
    ]
    return founded


def _begins(row: Row) -> date | None:
    return date.fromisoformat(row["valid_from"]) if row["valid_from"] else None


def code_in(former: Area, province: Area, code: str) -> str:
    """Of provinces that became one, the offices of the one whose name stayed keep their codes."""
    return code if country.is_named_alike(former, province) else f"{former.code}.{code}"


def _of_former(
    usual: list[Row], province: Area, former: Area, since: date, last_day: date | None
) -> Founded:
    founded = Founded()
    for row in usual:
        ends = date.fromisoformat(row["valid_to"]) if row["valid_to"] else last_day
        if ends and ends < since:
            continue
        code = code_in(former, province, row["code"])
        founded.units.append(_unit(row, province, code, _begins(row), ends, former))
        founded.successions += _followed(row, code, ends, former, province)
    return founded


def _followed(
    row: Row, code: str, ends: date | None, former: Area, province: Area
) -> Iterator[Row]:
    if ends is None:
        return
    why = "; ".join(filter(None, [WHO_FOLLOWED, row["note"]]))
    if row["successor"]:
        follower = code_in(former, province, row["successor"])
        yield succession(code, follower, ends + timedelta(1), why)
    else:  # the provinces became one
        yield succession(code, row["code"], ends + timedelta(1), why)


def _unit(
    row: Row,
    province: Area,
    code: str,
    begins: date | None,
    ends: date | None,
    former: Area | None = None,
) -> Row:
    kind = (former or province).name.split()[0].replace("Thành", "Thành phố").lower()
    name, short = (row[key].replace("{tinh}", kind) for key in ("unit_name", "short_name"))
    if former and not country.is_named_alike(former, province):
        of = country.bare(former.name)
        name = f"{name} {of}" if name.endswith(kind) else f"{name} {kind} {of}"
        short = f"{short} ({of})"
    return unit(
        code,
        begins,
        ends,
        "department",
        province.code,
        name,
        short,
        "; ".join(filter(None, [TO_CONFIRM, row["note"]])),
        kind=row["kind"],
    )
