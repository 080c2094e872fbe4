"""The slide of what to decide: the proposals of the figures, and tasks that are open."""

from __future__ import annotations

from datetime import date

import pytest

import queries
from figures import wording
from notes import database, place, tasks
from papers.slides import proposed
from papers.slides.content import Lines, Slide, Table
from papers.slides.meeting import Meeting
from tests.papers.conftest import whole
from tests.province import dossier, unit


def plain(pieces) -> str:
    return wording.plain(pieces).replace("\xa0", " ")


def test_three_are_proposed_as_on_the_overview(demo):
    slide = proposed.decide(Meeting(whole()))
    first = queries.run("proposals", period="2023-Q3")[:3]
    assert isinstance(slide, Slide)
    table = next(part for part in slide.parts if isinstance(part, Table))
    assert len(table.rows) == 3
    for row, cells in zip(first, table.rows, strict=True):
        assert row.unit_name in slide.title.replace("\xa0", " ")
        assert row.unit_name in plain(cells[0])
        assert wording.date(row.due_on) in plain(cells[1])


@pytest.fixture
def of_one(province):
    """A unit that was given a task, in a store of its own."""
    province(units=[unit("A")], dossiers=[dossier("A", finished="2023-07-10")])
    yield whole()
    database.forget(place.url())


@pytest.mark.made(measures=["late_of_due"])
def test_a_task_that_was_given_and_is_not_shown_done_stands_there_as_text(of_one):
    goal = tasks.Goal(measure="late_of_due", side="at_most", count=0)
    what = "<b>giảm</b> hồ sơ\nquá hạn"
    given = date(2023, 9, 14)
    tasks.give(
        "A", of_one.units[0]["valid_from"], what, date(2023, 10, 20), goal, given_as_of=given
    )
    slide = proposed.decide(Meeting(of_one))
    assert isinstance(slide, Slide)
    (lines,) = [part for part in slide.parts if isinstance(part, Lines)]
    (line,) = [plain(each) for each in lines.said if "giảm" in plain(each)]
    assert line.startswith(f"{of_one.units[0]['unit_name']}: <b>giảm</b> hồ sơ quá hạn, hạn 20/10")
    assert "dự kiến" in line


@pytest.mark.made(measures=["late_of_due"])
def test_where_nothing_is_proposed_given_or_off_its_target_there_is_no_such_slide(of_one):
    assert proposed.decide(Meeting(of_one)) is None
