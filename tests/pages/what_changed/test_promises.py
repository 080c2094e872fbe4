"""Tasks that were kept or missed since: by the figures of either side, whatever was said."""

from __future__ import annotations

from datetime import date

import pytest

from notes import database, place, tasks
from pages.leaders.what_changed import words
from tests.pages.roles.come_in import NAMED

PAGE = NAMED["what_changed"]


@pytest.fixture
def give(two):
    """Tasks of this test's own store."""

    def given(code: str, what: str, **changes) -> tasks.Task:
        usual = {
            "due_on": date(2023, 9, 1),
            "goal": tasks.Goal("late_of_due", "quarter", "at_most", 0),
            "given_as_of": date(2023, 8, 1),
        }
        task = tasks.give(code, date(2020, 1, 1), what, **usual | changes)
        return tasks.assign(task, "12/UBND", date(2023, 8, 2))

    yield given
    database.forget(place.url())


def test_a_task_that_the_corrected_figures_show_done_is_told_and_leads_to_it(give, visit):
    done = give("A", "Hết hồ sơ quá hạn")
    give("B", "Vẫn còn quá hạn ở cả hai bản")

    opened = visit(PAGE, period="2023-Q3")

    assert "Nhiệm vụ được giao: 1 hoàn thành, số liệu đã xác nhận." in opened.said
    assert "Hết hồ sơ quá hạn" in opened.said and "Vẫn còn" not in opened.said
    assert any(f"task={done.id}" in each for each in opened.links)


def test_a_task_whose_day_has_passed_since_is_missed(give, visit):
    give("B", "Hết hồ sơ quá hạn", given_as_of=date(2023, 6, 14))
    give("C", "Còn hạn", given_as_of=date(2023, 6, 14), due_on=date(2023, 12, 1))

    opened = visit(PAGE, period="2023-Q3", since="2023-Q2")

    assert "Nhiệm vụ được giao: 1 quá hạn chưa hoàn thành." in opened.said
    assert "Từ 14/6/2023 đến hết 14/9/2023" in opened.said
    assert "Còn hạn" not in opened.said


def test_of_two_periods_the_earlier_does_not_know_what_the_later_shows(give, visit):
    give("A", "Hết hồ sơ quá hạn", given_as_of=date(2023, 6, 14))

    said = visit(PAGE, period="2023-Q3", since="2023-Q2").said

    assert "Nhiệm vụ được giao: 1 hoàn thành" in said


def test_tasks_that_stand_as_they_stood_are_no_news(give, visit):
    give("B", "Hết hồ sơ quá hạn")

    assert words.WORD["tasks"] not in visit(PAGE, period="2023-Q3").said
