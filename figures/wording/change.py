"""Sentences of change against the same period last year and against the period before.

Shares change in percentage points; counts in percent, and only from a base of 10. Nothing here is
statistics: "cơ bản ổn định" only says that the difference would print as 0,0 points.
"""

from decimal import Decimal

from figures.wording.labels import Labels
from figures.wording.numbers import (
    Number,
    counts,
    decimal,
    number,
    points,
    share_decimals,
    with_noun,
)

Counts = tuple[Number | None, Number | None]  # numerator, denominator (None for a plain count)

SMALLEST_SHARE_CHANGE = Decimal("0.0005")  # below it the difference prints as 0,0 points
SMALLEST_PERCENT = Decimal("0.05")  # below it the change of a count prints as 0,0%
SMALLEST_POINTS = Decimal("0.005")  # below it the change of a score prints as 0,00 points
SMALLEST_BASE = 10  # "tăng từ 3 lên 5", never "tăng 66,7%"

BASIS = Labels("basis of a change", {"same_period": "cùng kỳ", "previous": "kỳ trước"})


def change(
    now: Counts | None, before: Counts | None, kind: str, basis: str = "same_period", noun: str = ""
) -> str:
    """What changed since the same period last year ("same_period") or the period before.

    `kind` is the measure's: "share", "score", "average" (then `noun` is its unit: "ngày làm việc"),
    or any kind of count, with the noun counted. The answer begins with a small letter.
    """
    against = BASIS[basis]
    if before is None or before[0] is None:
        return f"chưa có số liệu {against} để so sánh"
    if now is None or now[0] is None:
        return "chưa có số liệu kỳ này để so sánh"
    if kind == "score":
        return _change_of_score(now, before, against)
    if kind in ("share", "average"):
        return _change_of_ratio(now, before, kind, against, noun)
    return _change_of_count(decimal(now[0]), decimal(before[0]), against, noun)


def _change_of_ratio(now: Counts, before: Counts, kind: str, against: str, noun: str) -> str:
    if not before[1]:
        return f"{against} không phát sinh"
    if not now[1]:
        return "kỳ này không phát sinh"
    if kind == "share" and None in (share_decimals(now[1]), share_decimals(before[1])):
        return f"{against} {with_noun(counts(*before), noun)}: quá ít để so sánh"
    difference = decimal(now[0]) / decimal(now[1]) - decimal(before[0]) / decimal(before[1])
    size = abs(difference)
    if size < (SMALLEST_SHARE_CHANGE if kind == "share" else SMALLEST_PERCENT):
        return f"cơ bản ổn định so với {against}"
    amount = points(size) if kind == "share" else with_noun(number(size, 1), noun)
    return f"{_up_or_down(difference)} {amount} so với {against}"


def _change_of_score(now: Counts, before: Counts, against: str) -> str:
    """In points, and only of the same most that could be counted."""
    if now[1] != before[1]:
        return f"{against} chỉ tính được {number(before[1])} điểm tối đa: chưa so sánh"
    difference = decimal(now[0]) - decimal(before[0])
    if abs(difference) < SMALLEST_POINTS:
        return f"cơ bản ổn định so với {against}"
    return f"{_up_or_down(difference)} {number(abs(difference), 2)} điểm so với {against}"


def _change_of_count(now: Decimal, before: Decimal, against: str, noun: str) -> str:
    if now == before:
        return f"không thay đổi so với {against}"
    if before < SMALLEST_BASE:
        towards = "lên" if now > before else "xuống"
        return (
            f"{_up_or_down(now - before)} từ {number(before)} {towards} "
            f"{with_noun(now, noun)} so với {against}"
        )
    percent = (now - before) / before * 100
    if abs(percent) < SMALLEST_PERCENT:
        return f"cơ bản ổn định so với {against}"
    return f"{_up_or_down(percent)} {number(abs(percent), 1)}% so với {against}"


def _up_or_down(difference: Decimal) -> str:
    return "tăng" if difference > 0 else "giảm"
