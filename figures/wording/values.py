"""The figure of a row and what stands beside it: counts, targets, bounds, coverage, nothing."""

from collections.abc import Mapping, Sequence

from figures.wording.labels import Labels
from figures.wording.numbers import (
    NONE,
    Number,
    counts,
    date,
    number,
    plain_percent,
    share,
    share_decimals,
    with_noun,
)
from figures.wording.province import of_province
from figures.wording.spacing import NBSP
from figures.wording.states import SIMULATED, TARGET_KIND_SHORT

BOUND = Labels("qualifier", {">": "trên", "<": "dưới", ">=": "từ", "<=": "đến"})
NAMED_AT_MOST = 3  # units in a sentence; of more, how many


def target_text(kind: str, target: Number, is_simulated: bool | None = False) -> str:
    """Beside a target tag: "Giao 50%", "Lộ trình 30% (mô phỏng)" where nobody decided on it."""
    return f"{TARGET_KIND_SHORT[kind]}{NBSP}{plain_percent(target)}{if_simulated(is_simulated)}"


def if_simulated(is_simulated: bool | None) -> str:
    """“ (mô phỏng)” after a target or a milestone that is part of the demonstration alone."""
    return f" ({SIMULATED})" if is_simulated else ""


def official_text(row: Mapping) -> str:
    """The target that a row of a figure or a verdict is set against, where it has one."""
    return target_text(row["official_kind"], row["official_target"], row["official_is_simulated"])


def of_province_text(row: Mapping) -> str:
    """The target that the province has, beside a figure of a unit, to which nobody gave it."""
    target = plain_percent(row["official_target"])
    of_whom = of_province("chỉ tiêu của tỉnh")
    return f"{of_whom}{NBSP}{target}{if_simulated(row['official_is_simulated'])}"


def path_of_province_text(row: Mapping) -> str:
    """The province's own milestone, beside a figure of a unit."""
    milestone = plain_percent(row["adopted_target"])
    of_whom = of_province("lộ trình của tỉnh")
    return f"{of_whom}{NBSP}{milestone}{if_simulated(row['adopted_is_simulated'])}"


def adopted_text(row: Mapping) -> str:
    """The province's own milestone for a row, where it has one."""
    return target_text("adopted", row["adopted_target"], row["adopted_is_simulated"])


def bound(qualifier: str | None, value: Number) -> str:
    """A printed share without counts stays as printed: "trên 99%"; no decimals are invented."""
    printed = plain_percent(value)
    return f"{BOUND[qualifier]}{NBSP}{printed}" if qualifier else printed


def value_and_counts(
    numerator: Number | None, denominator: Number | None, noun: str = ""
) -> tuple[str, str]:
    """The figure of a row and the line under it: ("25,07%", "15.110/60.271 hồ sơ").

    Below 100: ("3/12", "hồ sơ"). A plain count: ("43.938", "hồ sơ"). Nothing: ("–", "").
    """
    if numerator is None:
        return NONE, ""
    if share_decimals(denominator) is None:
        return counts(numerator, denominator), noun
    return share(numerator, denominator), with_noun(counts(numerator, denominator), noun)


def coverage(units_complete: int, units_expected: int) -> str:
    """“131/133 đơn vị đã gửi đủ”; "đủ" alone where all came."""
    if units_complete == units_expected:
        return "đủ"
    return f"{with_noun(counts(units_complete, units_expected), 'đơn vị')} đã gửi đủ"


def coverage_of_expected(units_complete: int, units_expected: int) -> str:
    """“129/132 đơn vị phải gửi đã đủ”: not of all units, of those that have to send this."""
    return f"{with_noun(counts(units_complete, units_expected), 'đơn vị')} phải gửi đã đủ"


def reported_by(units_complete: int, units_expected: int) -> str:
    """“5 trong 132 đơn vị đã báo cáo”; where nobody is missing, that it is whole."""
    if units_complete == units_expected:
        return "báo cáo đủ"
    return f"{number(units_complete)} trong {with_noun(units_expected, 'đơn vị')} đã báo cáo"


def months_told(present: int, expected: int) -> str:
    """“mới có 2/3 tháng”: of so many of a period's months a figure tells."""
    return f"mới có {with_noun(counts(present, expected), 'tháng')}"


def of_units(names: Sequence[str]) -> str:
    """Units by name, or how many, where they are more than one reads in a sentence."""
    return ", ".join(names) if len(names) <= NAMED_AT_MOST else with_noun(len(names), "đơn vị")


def share_of(numerator: Number, denominator: Number) -> str:
    """In a sentence: "25,07% (15.110/60.271)", or "3 trên 12"."""
    if share_decimals(denominator) is None:
        return f"{number(numerator)} trên {number(denominator)}"
    return f"{share(numerator, denominator)} ({counts(numerator, denominator)})"


def came_through(row: Mapping) -> str:
    """“mới có đến 5/6/2026”, of a stretch of which not every day came; else nothing."""
    return f"mới có đến {date(row['came_through'])}" if row["came_through"] else ""
