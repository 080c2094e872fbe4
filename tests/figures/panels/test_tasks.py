"""How a task stands by the figures: shown, only said, overdue, planned, going on, dropped."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import pytest

from figures.panels import tasks
from figures.wording.meeting import tasks as said


@dataclass
class Goal:
    measure: str | None = "late_of_due"
    side: str | None = "at_most"
    count: int | None = 40
    share: float | None = None
    period_kind: str = "quarter"
    source: str | None = None
    period: str | None = None


@dataclass
class Task:
    id: str = "1"
    unit_code: str = "616"
    valid_from: date = date(2020, 1, 1)
    what: str = "Việc"
    due_on: date = date(2023, 12, 14)
    goal: Goal = field(default_factory=Goal)
    given_as_of: date = date(2023, 9, 14)
    document_number: str | None = "1/UBND"
    document_on: date | None = date(2023, 9, 22)
    said_done_on: date | None = None
    said: str = ""
    written_by: str = ""
    dropped: str | None = None

    @property
    def is_assigned(self) -> bool:
        return self.document_number is not None


def row(numerator, denominator=2000, period="2023-Q4", task=None) -> dict:
    (goal,) = tasks.goals([task or Task()]).split(",")
    return {"goal": goal, "period": period, "numerator": numerator, "denominator": denominator}


def state(task: Task, *rows: dict, missing=(), as_of=date(2023, 12, 14)) -> str:
    (found,) = tasks.standing([task], rows, [{"report": each} for each in missing], as_of)
    return found.state


@pytest.mark.parametrize(
    ("changes", "figures", "is_after", "shown"),
    [
        ({}, [40], False, "shown"),  # at the level
        ({}, [41], False, "under_way"),
        ({}, [41], True, "overdue"),
        ({}, [], True, "overdue"),
        ({}, [None], True, "overdue"),  # unknown is no nought
        ({}, [0], False, "shown"),
        ({"said_done_on": date(2023, 12, 1)}, [41], True, "only_said"),
        ({"said_done_on": date(2023, 12, 1)}, [], False, "only_said"),
        ({"said_done_on": date(2023, 12, 1)}, [40], False, "shown"),
        ({"document_number": None}, [41], True, "planned"),
        ({"document_number": None}, [40], False, "shown"),
        ({"dropped": "đã xong"}, [40], False, "dropped"),
        ({"goal": Goal(side="at_least", count=40)}, [40], False, "shown"),
        ({"goal": Goal(side="at_least", count=40)}, [39], False, "under_way"),
        ({"goal": Goal(side="at_least", count=None, share=0.5)}, [1000], False, "shown"),
        ({"goal": Goal(side="at_least", count=None, share=0.5)}, [999], False, "under_way"),
        ({"goal": Goal(side="at_least", count=None, share=0.07)}, [140], False, "shown"),  # exactly
        ({"goal": Goal(measure=None, side=None, count=None)}, [], True, "overdue"),
    ],
)
def test_a_task_is_shown_done_by_the_figures_and_by_nothing_else(changes, figures, is_after, shown):
    task = Task(**changes)
    rows = [row(each, task=task) for each in figures]
    assert state(task, *rows, as_of=date(2023, 12, 15 if is_after else 14)) == shown


def test_the_first_period_that_reached_the_level_is_named_else_the_latest():
    early = [row(50), row(38, period="2024-Q1"), row(60, period="2024-Q2")]
    (found,) = tasks.standing([Task()], early, [], date(2024, 6, 14))
    assert (found.state, found.figure["period"]) == ("shown", "2024-Q1")

    (found,) = tasks.standing([Task()], [early[0], early[2]], [], date(2024, 6, 14))
    assert found.figure["period"] == "2024-Q2"


def test_a_report_that_is_asked_for_is_there_once_it_is_missed_no_more():
    task = Task(
        goal=Goal(measure=None, side=None, count=None, source="form:IV.01", period="2023-Q4")
    )
    asked = tasks.reports([task])

    assert asked == "form:IV.01|616|2020-01-01|2023-Q4"
    assert state(task, missing=[asked]) == "under_way"
    assert state(task) == "shown"
    # A build of before it was asked for does not miss it, and shows nothing.
    assert state(task, as_of=date(2023, 9, 13)) == "under_way"


def test_a_meeting_goes_through_what_is_overdue_first():
    given = [
        Task("planned", document_number=None),
        Task("later", due_on=date(2024, 1, 1)),
        Task("sooner", due_on=date(2023, 12, 20)),
        Task("overdue", due_on=date(2023, 12, 1)),
        Task("said", said_done_on=date(2023, 12, 1)),
    ]
    found = tasks.standing(given, [], [], date(2023, 12, 14))

    assert [each.task.id for each in found] == ["overdue", "said", "sooner", "later", "planned"]
    assert said.tasks_in_short(tasks.by_state(found)).replace("\xa0", " ") == (
        "5 nhiệm vụ: 1 quá hạn chưa hoàn thành; 1 đơn vị báo hoàn thành, số liệu chưa xác nhận; "
        "2 đang thực hiện; 1 dự kiến, chưa có văn bản giao."
    )


@pytest.mark.parametrize(("closed", "shown", "in_fold"), [(10, 12, 0), (11, 2, 11)])
def test_many_that_are_behind_it_are_folded_in_the_register(closed, shown, in_fold):
    given = [Task("1"), Task("2"), *(Task(f"d{at}", dropped="xong") for at in range(closed))]
    parts = tasks.folded(tasks.standing(given, [], [], date(2023, 12, 14)))

    assert [len(each) for each in parts] == [shown, in_fold]


MEASURE = {"title": "Quá hạn trong số đến hạn", "counted_noun": "hồ sơ quá hạn"}


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        (Goal(), "Quá hạn trong số đến hạn trong một quý: nhiều nhất 40 hồ sơ quá hạn"),
        (
            Goal(period_kind="month", side="at_least", count=None, share=0.5),
            "Quá hạn trong số đến hạn trong một tháng: ít nhất 50%",
        ),
        (Goal(side=None, count=None), ""),
        (Goal(source="form:IV.01", period="2023-Q4"), "có số liệu Quý IV/2023: Biểu IV.01"),
    ],
)
def test_what_would_show_it_is_said_in_words(goal, words):
    assert said.goal(goal, MEASURE, "Biểu IV.01").replace("\xa0", " ") == words


def test_a_planned_task_whose_day_is_over_says_so():
    task = Task(document_number=None, due_on=date(2023, 12, 1))
    (found,) = tasks.standing([task], [], [], date(2023, 12, 14))
    assert tasks.sign(found) == "Dự kiến, chưa có văn bản giao; đã qua thời hạn"
