"""What is said of units that were reorganised: who was formed from whom, who took over what."""

from collections.abc import Sequence
from datetime import date as Date
from datetime import timedelta

from figures.wording.codes import LEVEL, UNITS
from figures.wording.numbers import date, with_noun

# Nghị quyết 202/2025/QH15: from this day the province is a part of Quảng Ngãi.
_PROVINCE_UNTIL = Date(2025, 7, 1)


def former_province(ends_on: Date) -> str:
    """What "the whole province" is in a period that ends after it was merged; "" before."""
    return "địa bàn Kon Tum (cũ)" if ends_on >= _PROVINCE_UNTIL else ""


def by_units(units: str | None) -> str:
    """By which units figures are told; only where it is not by each on the days of its life."""
    return "theo đơn vị" if units in (None, "day") else UNITS[units]


def made_of(units: str | None, level: str) -> str:
    """What a unit of a level holds by these units, besides its own; "" where nothing."""
    if units == "old" and level == "district":
        return "gồm cả các xã trên địa bàn"
    if units == "new" and level == "commune":
        return "gồm cả các đơn vị cũ nhập vào"
    return ""


def formed_from(changed_on: Date, names: Sequence[str], taken_over: Sequence[str]) -> str:
    """Of a new unit: "Đơn vị hình thành từ 1/7/2025, gồm: Xã A, Xã B." and what it took over."""
    said = f"Đơn vị hình thành từ {date(changed_on)}"
    if names:
        said += f", gồm: {', '.join(names)}"
    if taken_over:
        said += f"; giải quyết tiếp hồ sơ chưa xong của {', '.join(taken_over)}"
    return f"{said}."


def passed_to(changed_on: Date, name: str, is_whole: bool) -> str:
    """Of an old unit: until when it was, and who followed."""
    what = "nay thuộc" if is_whole else "hồ sơ chưa xong chuyển về"
    return f"Đơn vị kết thúc hoạt động ngày {date(changed_on - timedelta(1))}; {what} {name}."


def handed_over(given: Sequence[tuple[str, int]], taken: Sequence[tuple[str, int]]) -> str:
    """(level, dossiers) that a reorganisation moved in a period: who gave how many, who took."""
    gave = ", ".join(
        f"{LEVEL[level]} chuyển đi {with_noun(number, 'hồ sơ')}" for level, number in given
    )
    took = ", ".join(f"{LEVEL[level]} nhận" for level, _ in taken)
    return f"Sắp xếp đơn vị trong kỳ: {gave} đang giải quyết, {took}."
