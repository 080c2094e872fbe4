"""Since when: a unit's months and their limits become a chart and its finding."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from figures import wording
from figures.panels import lists
from pages.working_group.unit import control_chart, judged
from queries.rows.shared import Definition, MeasureHistory, Periods
from queries.rows.unit import UnitVerdict

Row = Mapping
Link = Callable[..., str]
# Fields of a Course of `analysis`, which is handed over as it is: see there.
Course = Any
# With fewer a month than this, on average, any month may be anything.
FEW_A_MONTH = 20
# Of these it is not said that nothing changed, even where nobody knows since when.
HELD = ("lagging", "recovering", "watch")
A_QUARTER = 3  # months: what begins, begins in a quarter


def until(history: Sequence[MeasureHistory], period: Periods) -> list[MeasureHistory]:
    """The months of the chart: up to the end of the period that is looked at."""
    return [row for row in history if row["starts_on"] <= period["ends_on"]]


def counted(history: Sequence[MeasureHistory]) -> tuple[list[float | None], list[float | None]]:
    """(events, trials) of the months that set limits: not the last, unfinished one, and none from
    before a break in the series.
    """
    begun = wording.since_last_break(history)
    done = [row["is_finished"] and place >= begun for place, row in enumerate(history)]
    return (
        [row["numerator"] if each else None for row, each in zip(history, done, strict=True)],
        [row["denominator"] if each else None for row, each in zip(history, done, strict=True)],
    )


def change(history: Sequence[MeasureHistory], verdict: UnitVerdict | None) -> int | None:
    """The place of the first month of the quarter in which it most likely began; None without."""
    return _place(history, verdict["since"] if verdict else None)


def run(history: Sequence[MeasureHistory], verdict: UnitVerdict | None) -> tuple[int, int] | None:
    """(first, last) month within which it began, as surely as the rule says; None without."""
    if verdict is None or change(history, verdict) is None:
        return None
    last = _place(history, verdict["since_to"])
    first = 0 if verdict["since_from"] is None else _place(history, verdict["since_from"])
    if first is None or last is None:
        return None
    return first, min(last + A_QUARTER, len(history)) - 1


def _place(history: Sequence[MeasureHistory], month: str | None) -> int | None:
    periods = [row["period"] for row in history]
    return periods.index(month) if month in periods else None


def months(
    history: Sequence[Row],
    course: Course,
    place: int | None,
    definition: Definition,
    link: Link,
) -> list[control_chart.Month]:
    """Month by month; a point opens the dossiers that are counted in it.

    Signs are those since the change, at `place`: before it they were part of what was usual.
    """
    worse = 1 if definition["better"] == "lower" else -1
    since = len(history) if place is None else place
    return [
        control_chart.Month(
            row["period"],
            row["numerator"],
            row["denominator"],
            _known(course.low[at]),
            _known(course.high[at]),
            at >= since
            and bool(course.signals[at])
            and (row["numerator"] / row["denominator"] - course.centre[at]) * worse > 0,
            _dossiers(row, definition, link),
            row["is_finished"],
        )
        for at, row in enumerate(history)
    ]


def levels(
    course: Course, place: int | None, within: tuple[int, int] | None
) -> control_chart.Levels:
    """The level before, where it changed, the level since, and within which months it did."""
    return control_chart.Levels(_known(course.before), place, _known(course.after), within)


def finding(history: Sequence[MeasureHistory], course: Course, verdict: UnitVerdict | None) -> str:
    """The heading: from what to what since when, or that there is no change to speak of.

    Of a unit that is not behind, a month outside is no finding.
    """
    place = change(history, verdict)
    if is_too_few(history):
        return "Từ bao giờ: quá ít hồ sơ mỗi tháng để thấy thay đổi"
    if verdict is not None and place is not None:
        quarter = wording.quarter(verdict["since"])
        begun = f"{quarter} hoặc trước đó" if verdict["since_from"] is None else quarter
        if _known(course.after) is None:
            return f"Từ bao giờ: nhiều khả năng từ {begun}"
        which = "lên" if course.after > course.before else "xuống"
        before, after = wording.percent(course.before, 1), wording.percent(course.after, 1)
        return f"Từ bao giờ: từ {before} {which} {after} kể từ {begun}"
    if _known(course.before) is None:
        return "Từ bao giờ: chưa đủ tháng để thấy thay đổi"
    level = wording.percent(course.before, 1)
    if verdict is not None and verdict["state"] in HELD:
        return f"Diễn biến từng tháng, mức trung bình {level}"
    return f"Từ bao giờ: chưa thấy thay đổi rõ quanh mức {level}"


def is_too_few(history: Sequence[Row]) -> bool:
    """Whether months have so few cases that their shares leap between nothing and all."""
    due = [row["denominator"] for row in history if row["denominator"]]
    return sum(due) < FEW_A_MONTH * len(due)


def in_counts(history: Sequence[Row], definition: Definition) -> str:
    """What the latest twelve months had, where shares would say nothing."""
    last = [row for row in history if row["is_finished"]][-12:]
    above, below = (sum(row[key] or 0 for row in last) for key in ("numerator", "denominator"))
    heads = judged.counted_heads(definition)
    months = wording.with_noun(len(last), "tháng gần nhất")
    said = ", ".join(
        f"{wording.in_sentence(head)} {wording.number(count)}"
        for head, count in zip(heads, (above, below), strict=True)
    )
    return f"{months}: {said}. Mỗi tháng vài hồ sơ thì tỷ lệ nhảy từ 0% lên 100%: không vẽ."


def caption(course: Course, title: str, within: tuple[int, int] | None, trust: float) -> str:
    """What is drawn, in which unit, what the band is, and within which months it began."""
    drawn = f"{title} theo tháng, %; mở một điểm để xem hồ sơ"
    run = (
        f" Vạch đậm ở chân: khoảng thời gian bắt đầu, tin cậy khoảng {wording.percent(trust, 0)}."
        if within
        else ""
    )
    if course.kind == "none":
        when = "Trước thời điểm bắt đầu có dưới 6 tháng" if within else "Dưới 6 tháng có"
        return f"{drawn}. {when} số liệu nên chưa vẽ vùng dao động.{run}"
    tentative = ", còn tạm tính vì chưa đủ 12 tháng" if course.is_provisional else ""
    band = f"vùng dao động thông thường của {course.months} tháng làm mốc{tentative}"
    signs = (
        " Tam giác: kể từ đó, tháng vượt vùng xám hoặc trong một loạt tháng cùng phía."
        if within
        else ""
    )
    return f"{drawn}. Vùng xám: {band}.{run}{signs}"


def _dossiers(row: Row, definition: Row, link: Link) -> str | None:
    status = lists.behind(definition, row["numerator"])
    return status and link(
        "dossier_list", period=row["period"], status=status, procedure=None, units=row["units"]
    )


def _known(value: float) -> float | None:
    return None if math.isnan(value) else float(value)
