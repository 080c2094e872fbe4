"""The header of every question is a promise, and its answer keeps it."""

from __future__ import annotations

import duckdb
import pytest

import data
import queries
from data import access, definitions
from tests import tied
from tests.queries import sql

# What a parameter may be given, besides nothing at all where the header lets it be absent.
GIVEN = {
    "measure": ["late_of_due", "online_share", "open", "to_handle"],
    "period": ["2023-Q3", "civil:2023-08", "2023"],
    "unit": ["H1", "X3", "X4"],
    "against": ["H2", "2023-Q2"],
    "before": ["2023-Q2"],
    "parent": ["H1"],
    "procedure": ["9.000010"],
    "field": ["Chứng thực"],
    "level": ["commune", "district"],
    "domain": ["dossiers", "digitisation"],
    "forms": ["IV.01", "IV.01,TC.04"],
    "domains": ["dossiers", "dossiers,digitisation"],
    "measures": ["late_of_due", "late_of_due,online_share"],
    "kind": ["quarter", "month"],
    "calendar": ["report", "civil"],
    "status": ["late", "due", "open", "received_online", "carried_over", "on_time", "still_open"],
    "source": ["dossiers", "bo_gtvt"],
    "reason": ["unknown_unit", "missing"],
    "form": ["IV.01", "01/PCTN"],
    "limit": [5],
    "most": [1],
    "offset": [2],
    "units": ["old", "new"],
    "today": ["2023-09-20"],
    "find": ["HS", "1"],
    "sort": ["late-down", "procedure-up", "dossier-up"],
    "goals": [
        "late_of_due|H1|2020-01-01|quarter|2022-01-01,online_share|H2|2020-01-01|month|2023-01-01"
    ],
    "reports": ["dossiers|X3|2020-01-01|2023-Q3,bo_gtvt|S1|2020-01-01|2023-Q3"],
}


# Of one row, or of what that province has none of (tests of their own).
HAVE_NONE = (
    "this_build",
    "due_window",
    "forms_not_configured",
    "years_without_holidays",
    "opening_unit",
    "open_rejects",
    "findable_units",
    "without_closing",
    "corrected_figures",
)


def asked(name: str) -> list[dict]:
    """Ways of asking a question: every value of each parameter beside the first of the others."""
    values = {
        key: [*GIVEN[key], *([None] if may_be_absent else [])]
        for key, may_be_absent in queries.params(name).items()
    }
    first = {key: each[0] for key, each in values.items()}
    barest = {key: each[-1] for key, each in values.items()}
    changed = [
        beside | {key: value}
        for beside in (first, barest)
        for key, each in values.items()
        for value in each
    ]
    return list({repr(each): each for each in [first, barest, *changed]}.values())


def answers(name: str, build: str) -> list[tuple[dict, list[dict], list[str]]]:
    """(what was bound, the rows, the columns) for every way of asking."""
    with data.connect(build, access.viewer()) as connection:
        return [
            (bound, data.rows(result), [column[0] for column in result.description])
            for bound in asked(name)
            for result in [connection.execute(queries.text(name), bound)]
        ]


def test_there_are_questions():
    assert len(queries.names()) > 10
    assert {key for name in queries.names() for key in queries.params(name)} <= set(GIVEN)


@pytest.mark.parametrize("name", queries.names())
def test_the_header_has_four_lines_and_a_question_in_vietnamese(name):
    (path,) = queries.FOLDER.rglob(f"{name}.sql")
    header = sql.header(path)

    assert list(header) == ["question", "grain", "params", "measure"]
    assert header["question"].endswith("?")
    assert not header["question"].isascii()
    assert header["grain"]
    assert header == queries.header(name)


@pytest.mark.parametrize("name", queries.names())
def test_it_only_reads_and_its_params_are_those_that_the_text_binds(name):
    (statement,) = duckdb.extract_statements(queries.text(name))

    assert set(queries.params(name)) == statement.named_parameters
    assert statement.type == duckdb.StatementType.SELECT  # leaves nothing behind for the next


@pytest.mark.parametrize("name", queries.names())
def test_the_measure_is_chosen_or_defined_or_none(name):
    measure = queries.header(name)["measure"]

    if measure == "$measure":
        assert "measure" in queries.params(name)
    else:
        assert measure in {"", *(each.code for each in definitions.load())}


@pytest.mark.parametrize("name", queries.names())
def test_the_last_select_lists_its_columns(name):
    assert "*" not in sql.last_select(queries.text(name))


@pytest.mark.parametrize("name", queries.names())
def test_the_grain_identifies_a_row_and_the_order_is_one_however_the_tables_lie(name, tied_builds):
    made, turned = (answers(name, build) for build in tied_builds)

    grain = sql.listed(queries.header(name)["grain"])
    longest = 0
    for bound, rows, columns in made:
        assert set(grain) <= set(columns)
        keys = [tuple(row[column] for column in grain) for row in rows]
        assert len(set(keys)) == len(keys), bound
        longest = max(longest, len(rows))
    assert longest > 1 or name in HAVE_NONE
    for as_made, as_turned in zip(made, turned, strict=True):
        assert as_made == as_turned


def test_every_unit_of_the_province_of_ties_is_alike():
    """Or the tests above would hold by luck."""
    assert len({each["display_order"] for each in tied.UNITS}) == 1
