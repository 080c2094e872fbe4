"""A mutant is found by its text, tried in the copy alone, and told as what came of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutants import drawing, trying
from tests.mutants.__main__ import ROOT
from tests.mutants.drawing import Mutant

LATE = "select 1\nfrom dossier\nwhere\n    finished_on > due_on\n"
TEST = """
from pathlib import Path


def test_on_the_day_is_in_time():
    assert "finished_on > due_on" in Path("data/views/late.sql").read_text()
"""


@pytest.fixture
def program(tmp_path, monkeypatch) -> Path:
    """The least of a program: one view and its test, which lies deeper than it is named."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # none is needed, and they take long
    for name, text in (
        ("data/views/late.sql", LATE),
        ("tests/data/counting/test_late.py", TEST),
        ("pyproject.toml", "[tool.pytest.ini_options]\nmarkers = ['long', 'browser']\n"),
    ):
        (tmp_path / "program" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "program" / name).write_text(text, encoding="utf-8")
    return trying.copied(tmp_path / "program", tmp_path / "copy")


def mutant(*before: str, after: str = "finished_on >= due_on", tests: str = "data/test_late"):
    return Mutant("on_the_day", "views", before, after, (tests,))


@pytest.mark.parametrize(
    ("tried", "verdict"),
    [
        (mutant("where finished_on>due_on", after="where finished_on >= due_on"), "killed"),
        (mutant("nowhere", "finished_on > due_on"), "killed"),
        (mutant("from dossier where", after="from dossier\nwhere"), "survived"),
        (mutant("finished_on < due_on"), "gone"),
        (mutant("finished_on > due_on", tests="data/test_early"), "without tests"),
    ],
)  # fmt: skip
def test_what_came_of_a_mutant(tried, verdict, program):
    outcome = trying.tried(program, tried, limit=60)

    assert outcome.verdict == verdict
    assert (program / "data/views/late.sql").read_text(encoding="utf-8") == LATE
    assert outcome.killer.endswith("test_on_the_day_is_in_time") == (verdict == "killed")


def test_one_draw_is_always_the_same_and_of_every_area():
    drawn = drawing.drawn(40, seed=10)

    assert drawn == drawing.drawn(40, seed=10) != drawing.drawn(40, seed=11)
    assert len({each.name for each in drawn}) == 40
    areas = {each.area for each in drawing.candidates()}
    assert {each.area for each in drawn} == areas
    assert {"analysis", "views", "stages", "measures", "queries", "importing"} == areas


def test_every_candidate_has_tests_to_notice_it():
    without = [each.name for each in drawing.candidates() if not drawing.mirrors(ROOT, each)]

    assert not without


def test_words_do_not_run_into_each_other():
    assert drawing.pattern("a and b").search("a\n    and b")
    assert drawing.pattern("f(a)").search("f(\n    a\n)")
    assert not drawing.pattern("a and b").search("aand b")
