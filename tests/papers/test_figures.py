"""How a figure gets into a paper, and what is written down of it."""

import pytest

import queries
from figures import wording
from papers.figures import Figures
from tests.province import dossier, unit

pytestmark = pytest.mark.made(measures=["late_of_due"])


@pytest.fixture
def late(province):
    """One of two dossiers of the unit is late."""
    province(
        units=[unit("A")],
        dossiers=[
            dossier("A", due="2023-07-10", finished="2023-07-11"),
            dossier("A", due="2023-07-10", finished="2023-07-10"),
        ],
    )


def test_what_is_written_down_finds_the_figure_again(late):
    figures = Figures()
    answer = figures.ask("units_by_measure", measure="late_of_due", period="2023-Q3")
    (row,) = [each for each in answer.rows if each.unit_code == "A"]
    shown = figures.say(answer, row, ("numerator", "denominator"), wording.counts, "A")

    (said,) = figures.said
    assert said.shown == shown == "1/2"
    (again,) = [
        each
        for each in queries.run(said.answer.question, **said.answer.params)
        if all(each[name] == value for name, value in said.key.items())
    ]
    assert {name: again[name] for name in said.values} == said.values


def test_a_question_is_asked_once_and_a_figure_listed_once(late):
    figures = Figures()
    asked = {"measure": "late_of_due", "period": "2023-Q3"}
    answer = figures.ask("units_by_measure", **asked)
    assert figures.ask("units_by_measure", **asked) is answer
    for _ in range(2):
        figures.say(answer, answer.rows[0], ("numerator",), wording.number)
    assert len(figures.said) == 1


def test_the_command_of_an_answer_can_be_typed(late):
    answer = Figures().ask("units", period="2023-Q3", units=None)
    assert answer.command == "python -m queries units period=2023-Q3"
