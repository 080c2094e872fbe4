"""One task on its page: its words taken out, its course by our clock, the day it begins with."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

import pytest

from notes import tasks
from pages.working_group.tasks import panel
from tests.pages.tasks.test_tasks import PAGE, fill, give, send, told  # noqa: F401 – a fixture

pytestmark = pytest.mark.made(measures=["late_of_due"])


def test_words_are_erased_once_who_does_it_says_that_it_is_for_good(told, visit):  # noqa: F811
    task = give("điều không nên ghi")
    opened = visit(PAGE, task=task.id)
    send(opened.app, "Xóa nội dung chữ")
    assert "Chưa xóa: đánh dấu" in opened.calm().said
    assert tasks.of()[0].what == "điều không nên ghi"

    fill(opened.app, **{f"tick_erase-{task.id}": True})
    send(opened.app, "Xóa nội dung chữ")
    assert tasks.of()[0].what == "(đã xóa)"


def test_the_course_of_a_task_has_its_day_on_the_clock_of_this_country(told, visit):  # noqa: F811
    task = give()
    (version,) = tasks.course(task.id)
    late = replace(version, written_at=datetime(2026, 11, 29, 20, 30))  # UTC
    said = re.sub(r"<[^>]+>", "", panel.course([late]))
    assert said.startswith("03:30 30/11/2026, trên máy này: ghi nhiệm vụ: ")
    assert said.endswith("(hạn 10/9/2023)")


@pytest.mark.parametrize(
    ("as_of", "day"),
    [
        (date(2023, 9, 14), date(2023, 12, 14)),
        (date(2023, 8, 14), date(2023, 9, 14)),  # 31 days
        (date(2023, 8, 20), date(2023, 12, 14)),  # 25: too few
        (date(2023, 12, 1), date(2024, 3, 14)),
    ],
)
def test_a_task_is_due_when_the_figures_of_its_quarter_are_there(as_of, day):
    assert panel.day_proposed(as_of) == day
