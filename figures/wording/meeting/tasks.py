"""What is said of a task that was given to a unit: how it stands, and what would show it done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, timedelta, timezone
from datetime import date as Date
from datetime import datetime as Datetime
from typing import Protocol

from figures.wording.labels import Labels
from figures.wording.numbers import counts, date, number, percent, share, with_noun
from figures.wording.periods import period, period_title

TASK_STATE = Labels(
    "state of a task",
    {
        "overdue": "Quá hạn chưa hoàn thành",
        "only_said": "Đơn vị báo hoàn thành, số liệu chưa xác nhận",
        "under_way": "Đang thực hiện",
        "planned": "Dự kiến, chưa có văn bản giao",
        "shown": "Hoàn thành, số liệu đã xác nhận",
        "dropped": "Đã bỏ",
    },
)
HANOI = timezone(timedelta(hours=7))
PAST_DUE = "đã qua thời hạn"
CAUSE = Labels(
    "cause that a unit names",
    {
        "closed_late": "đã có kết quả, chậm kết thúc trên hệ thống",
        "other_agency": "chờ cơ quan khác",
        "supplement": "chờ bổ sung hồ sơ",
        "staff": "thiếu người",
        "form": "vướng ở biểu mẫu, thủ tục",
        "system": "lỗi hệ thống",
        "other": "nguyên nhân khác",
    },
)
SIDE = Labels("side of a level", {"at_most": "nhiều nhất", "at_least": "ít nhất"})
TASK_PERIOD = Labels("period of a task", {"month": "tháng", "quarter": "quý"})


class Goal(Protocol):
    """What would show a task done (notes/tasks.py)."""

    @property
    def side(self) -> str | None: ...
    @property
    def count(self) -> int | None: ...
    @property
    def share(self) -> float | None: ...
    @property
    def period_kind(self) -> str: ...
    @property
    def source(self) -> str | None: ...
    @property
    def period(self) -> str | None: ...


def written(at: Datetime) -> Datetime:
    """When something was written, on the clock of this country; kept in UTC without a zone."""
    return at.replace(tzinfo=UTC).astimezone(HANOI)


def goal(goal: Goal, measure: Mapping | None, source_name: str = "") -> str:
    """“Hồ sơ quá hạn trong một quý: nhiều nhất 40”; "" where nothing would show it."""
    if goal.source is not None and goal.period is not None:
        return f"có số liệu {period(goal.period)}: {source_name or goal.source}"
    if goal.side is None or measure is None:
        return ""
    if goal.share is not None:
        level = percent(goal.share, 2 if goal.share * 100 % 1 else 0)
    else:
        level = with_noun(goal.count, measure["counted_noun"] or "")
    within = f"trong một {TASK_PERIOD[goal.period_kind]}"
    return f"{measure['title']} {within}: {SIDE[goal.side]} {level}"


def found(row: Mapping | None, goal: Goal) -> str:
    """“Quý IV/2023: 38/2.900”: what the figures say that decide; "" where none has come."""
    if row is None:
        return ""
    both = counts(row["numerator"], row["denominator"])
    if goal.share is not None and row["denominator"]:
        both = f"{share(row['numerator'], row['denominator'], goal.share)} ({both})"
    return f"{period_title(row['period'])}: {both}"


def tasks_in_short(by_state: Mapping[str, int]) -> str:
    """“7 nhiệm vụ: 2 quá hạn chưa hoàn thành, 3 đang thực hiện, …”"""
    parts = [
        f"{number(count)} {TASK_STATE[state][0].lower()}{TASK_STATE[state][1:]}"
        for state, count in by_state.items()
        if count
    ]
    return f"{with_noun(sum(by_state.values()), 'nhiệm vụ')}: {'; '.join(parts)}."


def document(number_: str | None, day: Date | None) -> str:
    """“123/UBND-TTHCC ngày 22/9/2023”."""
    if number_ is None:
        return ""
    return f"{number_} ngày {date(day)}" if day else number_
