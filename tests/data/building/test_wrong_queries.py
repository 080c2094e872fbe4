"""A query of ours that does not run is told with its file and line; the old build stays."""

from __future__ import annotations

import pytest

from data import __main__ as command
from data import builds, statements
from tests.province import dossier, unit

pytestmark = pytest.mark.made(until="counted", measures=["late_of_due"])
SA_THAY = {"units": [unit("616")], "dossiers": [dossier("616")]}


@pytest.fixture
def spoilt(monkeypatch):
    """As if a word in a file of data/ were another."""

    def spoil(folder: str, name: str, word: str, other: str) -> int:
        """The line of the word."""
        real_text, real_every = statements.text, statements.every
        text = real_text(folder, name)
        assert text.count(word) == 1
        wrong = text.replace(word, other)
        monkeypatch.setattr(
            statements,
            "text",
            lambda *which: wrong if which == (folder, name) else real_text(*which),
        )
        monkeypatch.setattr(
            statements,
            "every",
            lambda of: real_every(of) | ({name: wrong} if of == folder else {}),
        )
        return wrong[: wrong.index(other)].count("\n") + 1

    return spoil


@pytest.mark.parametrize(
    ("folder", "name", "word", "other"),
    [
        ("views", "day_month", "working_day.day,", "working_day.date_of_it,"),
        ("checks", "dossier_repeated", "from dossier\n", "from dosier\n"),
        (
            "stages",
            "roll_up",
            "    cast(units_expected as integer)",
            "    cast(units_due as integer)",
        ),
        ("page_tables", "listed_unit", "    unit.valid_to,", "    unit.valid_until,"),
    ],
)
def test_a_query_that_lost_a_column_is_named_with_its_line(
    province, own_store, run, spoilt, folder, name, word, other
):
    first = province(**SA_THAY)
    line = spoilt(folder, name, word, other)

    status, printed, said = run(command.main, "--store", str(own_store), "build")

    assert (status, printed) == (1, "")
    assert f"data/{folder}/{name}.sql, dòng {line} không chạy được" in said
    again = f"python -m data --store {own_store} build"
    assert "bản cũ giữ nguyên" in said and again in said
    assert builds.published() == [first]
