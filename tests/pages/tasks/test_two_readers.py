"""Two who have the same task, the same proposal open; a button that is pressed twice."""

from __future__ import annotations

from datetime import date

import pytest

from notes import proposals, tasks
from tests.pages.tasks.test_tasks import (  # noqa: F401 – fixtures
    PAGE,
    fill,
    give,
    proposed,
    send,
    told,
)
from tests.province import dossier, unit

pytestmark = pytest.mark.made(measures=["late_of_due"])


def test_who_changes_a_task_that_went_on_meanwhile_is_told_and_writes_over_nothing(told, visit):  # noqa: F811
    task = give()
    first, second = visit(PAGE, task=task.id), visit(PAGE, task=task.id)
    fill(first.app, **{f"lines_what-{task.id}": "Việc đã sửa"})
    send(first.app, "Lưu nội dung sửa")
    fill(second.app, **{f"day_due-{task.id}": date(2024, 1, 1)})
    send(second.app, "Lưu nội dung sửa")

    assert "Có người khác vừa ghi vào nhiệm vụ này" in second.calm().said
    (found,) = tasks.of()
    assert (found.what, found.due_on) == ("Việc đã sửa", task.due_on)

    fill(first.app, **{f"lines_drop-{task.id}": "không cần nữa"})
    send(first.app, "Bỏ nhiệm vụ")
    assert tasks.of()[0].dropped == "không cần nữa"


def test_a_proposal_is_taken_once_by_two_who_have_it_open(proposed, visit):  # noqa: F811
    first, second = (visit(PAGE, task="new", unit="A", proposal="lagging.A") for _ in range(2))
    send(first.app, "Giao")
    fill(second.app, word_level="5")
    send(second.app, "Giao")

    assert "vừa có người quyết định" in second.calm().said
    assert [each.goal.count for each in tasks.of()] == [1]
    assert proposals.decided()["lagging.A"].decision == "taken"


def test_a_button_that_is_pressed_twice_gives_one_task(told, visit):  # noqa: F811
    for opened in [visit(PAGE, task="new", unit="A") for _ in range(2)]:
        fill(opened.app, lines_what="Kết thúc hồ sơ đúng lúc")
        send(opened.app, "Giao")
        opened.calm()
    assert len(tasks.of()) == 1


@pytest.mark.parametrize("typed", ["1000000001", "9" * 40])
def test_a_level_that_no_database_holds_is_refused(told, visit, typed):  # noqa: F811
    opened = visit(PAGE, task="new", unit="A", measure="late_of_due")
    fill(opened.app, lines_what="Việc", word_level=typed)
    send(opened.app, "Giao")

    assert "số lượng nhiều nhất là 1.000.000.000" in opened.calm().said
    assert tasks.of() == []


@pytest.mark.parametrize(
    "goal",
    [
        tasks.Goal(source="dossiers", period="2030-Q1"),
        tasks.Goal(source="form:no such", period="2023-Q3"),
        tasks.Goal(source="no,such|one", period="2023-Q3"),
        tasks.Goal("no,such|one", "month", "at_most", 3),
    ],
    ids=["period to come", "unknown source", "marks in a source", "marks in a measure"],
)
def test_what_this_build_cannot_tell_is_not_shown_as_done(told, visit, goal):  # noqa: F811
    give(goal=goal)
    assert "Hoàn thành, số liệu đã xác nhận" not in visit(PAGE).said


def test_a_unit_that_has_the_code_of_an_older_one_is_not_called_by_its_task(province, visit):
    province(
        units=[
            unit("62", "province", unit_name="Tỉnh K"),
            unit("A", valid_to="2025-06-30", unit_name="Phường cũ"),
            unit("A", valid_from="2025-07-01", unit_name="Phường mới"),
        ],
        dossiers=[dossier("A", "2025-08-01", "2025-08-10", "2025-08-10")],
        as_of="2025-09-14",
    )
    task = give("Việc của phường cũ", given_as_of=date(2025, 5, 14), due_on=date(2025, 12, 1))
    said = visit(PAGE, task=task.id).said
    assert "A Việc của phường cũ" in said and "Phường mới Việc" not in said
