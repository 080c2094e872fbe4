"""The steps of our own builds: whole, in order, and kept in each build."""

from __future__ import annotations

from collections import Counter

import pytest

from data import definitions
from data.building import graph, steps
from tests.province import asked, dossier, unit

EVERY = steps.every(definitions.load())


def place(name: str) -> int:
    (place,) = (place for place, each in enumerate(EVERY) if each.name == name)
    return place


def test_every_step_has_something_to_do():
    assert graph.without_idle(EVERY) == EVERY


def test_a_view_that_many_look_at_is_looked_up_first():
    (looked_up,) = [each for each in EVERY if (each.stage, each.name) == ("count", "receipt")]

    assert EVERY.index(looked_up) < place("received_new@1")


def test_no_two_steps_of_a_kind_have_one_name():
    assert set(Counter((each.kind, each.name) for each in EVERY).values()) == {1}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("merge_coverage", "expected_coverage"),  # what came, before what did not
        ("today", "expected_coverage"),
        ("late_of_due@1", "roll_up"),
        ("roll_up", "roll_up_opening"),
        ("count_reported", "roll_up_opening"),
        ("roll_up", "count_forms"),
        ("count_form_offices", "count_forms"),
        ("verdicts", "figure"),  # a figure shows its unit's state
        ("figure", "verdict"),
    ],
)
def test_a_figure_is_made_of_what_was_made_before_it(first, second):
    assert place(first) < place(second)


def test_a_build_keeps_the_steps_that_made_it(province):
    province(units=[unit("A")], dossiers=[dossier()])

    kept = asked("select name, kind, sql, needs, writes from step")
    assert [row.name for row in kept] == [each.name for each in EVERY]
    (of_total,) = [row for row in kept if row.name == "roll_up"]
    assert (of_total.kind, of_total.writes) == ("count", ["indicator_total"])
    assert "indicator_count" in of_total.needs
    assert "insert into indicator_total" in of_total["sql"]
