"""Order and slices follow from what each step needs and writes, and from nothing else."""

from __future__ import annotations

import graphlib

import pytest

from data.building import graph
from data.building.graph import Step


def step(name: str, stage: str, needs: str = "", writes: str = "") -> Step:
    return Step(name, stage, frozenset(needs.split()), frozenset(writes.split()), lambda making: 0)


def view(name: str, needs: str) -> Step:
    return step(name, "view", needs, name)


def names(steps: list[Step]) -> list[str]:
    return [each.name for each in steps]


TAKE = step("take", "gather", "", "dossier unit")
COUNT = step("count", "count", "late", "total")
ADD_UP = step("add_up", "count", "total", "total")
COUNT_FORMS = step("count_forms", "count", "unit", "total")
JUDGE = step("judge", "judge", "total", "verdict")
LATE = view("late", "dossier_day")
DAY = view("dossier_day", "dossier")


def test_a_step_comes_after_those_that_write_what_it_needs():
    assert names(graph.in_order([JUDGE, COUNT, TAKE, LATE, DAY])) == [
        *("dossier_day", "late"),  # a view is a text: it needs no rows
        *("take", "count", "judge"),
    ]


def test_what_a_view_looks_at_must_be_there_for_those_who_ask_it():
    """In one stage, so that nothing but the view tells which comes first."""
    close = step("close", "gather", "late", "account")

    assert names(graph.in_order([close, TAKE, LATE, DAY]))[-2:] == ["take", "close"]


def test_who_changes_a_table_comes_after_all_that_only_write_it():
    order = names(graph.in_order([ADD_UP, TAKE, DAY, LATE, COUNT_FORMS, COUNT]))

    assert order[-1] == "add_up"


def test_two_that_change_one_table_come_as_they_are_listed():
    first, second = (step(name, "gather", "dossier", "dossier") for name in ("first", "second"))

    assert names(graph.in_order([TAKE, first, second])) == ["take", "first", "second"]
    assert names(graph.in_order([second, first, TAKE])) == ["take", "second", "first"]


def test_what_nobody_writes_or_only_a_later_stage_is_refused_by_name():
    with pytest.raises(ValueError, match=r"judge needs \['total'\]"):
        graph.in_order([JUDGE])
    with pytest.raises(ValueError, match=r"take needs what \['judge'\] write later"):
        graph.in_order([TAKE, COUNT_FORMS, JUDGE, step("take", "gather", "verdict", "procedure")])


def test_two_that_need_each_other_are_refused():
    with pytest.raises(graphlib.CycleError):
        graph.in_order([step("a", "count", "x", "y"), step("b", "count", "y", "x")])


def test_a_stage_there_is_not_is_refused():
    with pytest.raises(ValueError, match="guess"):
        step("a", "guess")


def test_a_slice_goes_through_a_stage():
    assert names(graph.through([TAKE, COUNT_FORMS, JUDGE], "count")) == ["take", "count_forms"]


def test_a_slice_toward_a_table_is_all_that_it_is_made_of_and_nothing_else():
    every = [TAKE, DAY, LATE, view("open", "dossier_day"), COUNT, ADD_UP, JUDGE]

    assert names(graph.toward(every, {"total"})) == [
        "take",
        "dossier_day",
        "late",
        *names([COUNT, ADD_UP]),
    ]
    assert names(graph.toward(every, {"unit"})) == ["take"]


def test_a_step_whose_need_nobody_writes_any_more_is_left_out_and_those_after_it():
    made_of_both = step("both", "page", "verdict unit", "both")

    assert graph.without_idle([TAKE, JUDGE, made_of_both]) == [TAKE]
    assert graph.without_idle([TAKE, COUNT_FORMS, JUDGE, made_of_both])[-1] == made_of_both


def test_who_needs_at_an_earlier_stage_what_a_later_one_changes_finds_it_as_it_was():
    close = step("close", "judge", "unit", "unit")

    assert names(graph.in_order([close, TAKE, COUNT_FORMS])) == ["take", "count_forms", "close"]
    assert names(graph.toward([close, TAKE, COUNT_FORMS], {"total"})) == ["take", "count_forms"]


def test_a_view_is_looked_up_before_those_who_look_at_it_and_only_for_them():
    look_up = step("late", "count", "late", "late")
    look_up_day = step("dossier_day", "count", "dossier_day", "dossier_day")
    every = [TAKE, DAY, LATE, COUNT, look_up, look_up_day]

    assert names(graph.in_order(every))[-3:] == ["dossier_day", "late", "count"]
    assert graph.without_idle(every) == every
    assert graph.without_idle([TAKE, DAY, LATE, look_up, look_up_day]) == [TAKE, DAY, LATE]
