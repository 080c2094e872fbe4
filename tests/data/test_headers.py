"""The headers of data/'s SQL are promises too: what a file is, what a row is, what it reads."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import duckdb
import pytest

from data import access, database, definitions, restricted
from data.build import HERE
from tests import province as provinces
from tests import tied
from tests.data import reading
from tests.queries import sql

MEASURES, VIEWS, CHECKS, STAGES, SHADOWS, PAGE_TABLES = (
    sorted((HERE / folder).glob("*.sql"))
    for folder in ("measures", "views", "checks", "stages", "shadows", "page_tables")
)
OF_ONE_ROW = ("told_build",)
# Nobody is held here: tests/queries/test_without_closing.py, tests/queries/shared/.
OF_NONE = ("late_parted", "proposed_verdict")
each_measure = pytest.mark.parametrize("path", MEASURES, ids=lambda path: path.stem)
each_view = pytest.mark.parametrize("path", VIEWS, ids=lambda path: path.stem)
each_page_table = pytest.mark.parametrize("path", PAGE_TABLES, ids=lambda path: path.stem)
each_check = pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    """A build of the province of ties as its steps left it, every table whole."""
    folder = tmp_path_factory.mktemp("tied")
    with provinces.store_at(folder / "store"):
        build = tied.make(folder)
    path = folder / "store" / "builds" / f"{build}.duckdb"
    with duckdb.connect(path) as connection:
        for table, right in restricted.tables().items():
            apart = database.quoted(restricted.beside(path, right))
            connection.execute(f"attach if not exists {apart} as {right} (read_only)")
            connection.execute(f"create or replace table {table} as from {right}.{table}")
        for right in restricted.rights():
            connection.execute(f"detach {right}")
        yield connection


@pytest.fixture(scope="module")
def writable(connection, tmp_path_factory):
    """A copy of that build to take rows out of, with the tables that a build does not keep."""
    (path,) = connection.execute(
        "select path from duckdb_databases() where path is not null"
    ).fetchone()
    place = shutil.copy(path, tmp_path_factory.mktemp("writable") / "build.duckdb")
    with duckdb.connect(place) as copy:
        for name in ("arrived", "period_count"):
            copy.execute((HERE / "stages" / f"{name}.sql").read_text(encoding="utf-8"))
        yield copy


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def repeated(connection, grain: list[str], source: str, bound: dict) -> tuple[int, int]:
    """(rows, values of the grain that several rows share)."""
    columns = ", ".join(grain)
    return connection.execute(
        f"select coalesce(sum(number), 0), count_if(number > 1) from "
        f"(select count(*) as number from {source} group by {columns})",
        bound,
    ).fetchone()


def needs(path: Path) -> set[str]:
    return set(sql.listed(sql.header(path)["needs"]))


def test_there_is_something_to_hold():
    assert min(len(each) for each in (MEASURES, VIEWS, CHECKS, STAGES, SHADOWS)) > 2
    assert PAGE_TABLES


@each_measure
def test_a_counting_query_names_itself_and_counts_for_a_definition(path):
    header = sql.header(path)
    (statement,) = duckdb.extract_statements(text(path))
    served = [each for each in definitions.load() if each.counting_sql == text(path)]

    assert list(header) == ["measure", "grain", "needs", "idle_without"]
    assert header["measure"] == path.stem
    assert needs(path) == reading.named_in(text(path))
    assert served
    assert all(set(each.bind) == statement.named_parameters for each in served)


@each_measure
def test_a_counting_query_counts_by_unit_procedure_and_month_or_period(path, connection):
    served = next(each for each in definitions.load() if each.counting_sql == text(path))
    result = connection.execute(text(path), served.bind)
    grain = sql.listed(sql.header(path)["grain"])
    stretch = "period" if served.roll_up in ("by_period", "recount") else "month"

    assert [(column[0], str(column[1])) for column in result.description] == [
        ("unit_code", "VARCHAR"),
        ("valid_from", "DATE"),
        ("procedure_code", "VARCHAR"),
        (stretch, "VARCHAR"),
        ("numerator", "BIGINT"),
        ("denominator", "BIGINT"),
    ]
    assert grain == ["unit_code", "valid_from", "procedure_code", stretch]
    rows, shared = repeated(connection, grain, f"({text(path)})", served.bind)
    assert rows > 1 and shared == 0


@each_view
def test_a_view_names_itself_and_all_that_it_reads(path):
    header = sql.header(path)

    ours = [key for key in header if key not in ("kept", "idle_without")]
    assert ours == ["view", "grain", "needs"]
    # of "page" are the tables of pages
    assert header.get("kept", "count") in ("gather", "count", "judge")
    assert "kept" in header or "idle_without" not in header
    assert header["view"] == path.stem
    assert needs(path) == reading.named_in(text(path))


@each_view
def test_the_grain_of_a_view_identifies_a_row(path, connection):
    grain = sql.listed(sql.header(path)["grain"])

    rows, shared = repeated(connection, grain, path.stem, {})
    assert rows > 1 and shared == 0


@each_page_table
def test_a_page_table_names_itself_and_all_that_it_reads(path):
    header = sql.header(path)

    ours = [key for key in header if key != "idle_without"]
    assert ours == ["table", "grain", "needs", "sorted"]
    assert header["table"] == path.stem
    assert needs(path) == reading.named_in(text(path))


@each_page_table
def test_the_grain_of_a_page_table_identifies_a_row(path, connection):
    grain = sql.listed(sql.header(path)["grain"])

    rows, shared = repeated(connection, grain, path.stem, {})
    least = 0 if path.stem in OF_NONE else 1 if path.stem in OF_ONE_ROW else 2
    assert rows >= least and not shared


@each_page_table
def test_a_page_table_lies_in_the_order_that_it_says(path, connection):
    columns = sql.header(path)["sorted"]

    lies = connection.execute(f"select {columns} from {path.stem} order by rowid").fetchall()
    said = connection.execute(f"select {columns} from {path.stem} order by {columns}").fetchall()
    assert lies == said


@each_check
def test_a_check_says_when_it_runs_how_grave_it_is_and_what_is_wrong(path, connection):
    header = sql.header(path)

    assert [key for key in header if key not in ("idle_without", "rows", "shows")] == [
        *("check", "stage", "severity", "sentence", "next_step", "needs")
    ]
    assert header["check"] == path.stem
    assert needs(path) == reading.named_in(text(path))
    assert header["stage"] in ("gathered", "counted")
    assert header["severity"] in ("blocking", "warning")
    assert header["sentence"] and not header["sentence"].isascii()
    assert connection.execute(text(path)).fetchall() == []


def test_every_check_was_run_by_the_build(connection):
    found = connection.execute("select check_name, count_found from check_result").fetchall()

    assert sorted(found) == [(path.stem, 0) for path in CHECKS]


@pytest.mark.parametrize("path", STAGES, ids=lambda path: path.stem)
def test_a_stage_says_which_and_all_that_it_reads_and_writes(path):
    header = sql.header(path)
    read, written = reading.read_and_written(text(path))

    assert header["stage"] in ("scratch", "gather", "count", "judge")
    assert needs(path) == read
    assert set(sql.listed(header.get("writes", ""))) == written


IDLE = [
    path
    for path in (*MEASURES, *CHECKS, *STAGES, *VIEWS, *PAGE_TABLES)
    if "idle_without" in sql.header(path)
]


@pytest.mark.parametrize("path", IDLE, ids=lambda path: path.stem)
def test_a_step_without_rows_in_what_it_names_finds_or_writes_nothing(path, writable):
    """Also where every other table is full."""
    (table,) = sql.listed(sql.header(path)["idle_without"])
    questions = list(reading.as_questions(text(path)))
    assert questions

    writable.execute("begin")
    try:
        if f"{table}.sql" in (path.name for path in VIEWS):  # a kept one: a table stands before it
            writable.execute(f"create temp table {table} as from {table} limit 0")
        else:
            writable.execute(f"delete from {table}")
        for asks, is_kept in questions:
            (statement,) = duckdb.extract_statements(asks)
            bound = dict.fromkeys(statement.named_parameters, "x")
            assert writable.execute(asks, bound).fetchall() == [], asks
            if is_kept:
                return  # what follows reads that alone, or adds to it what is there
    finally:
        writable.execute("rollback")


def test_no_step_of_a_statement_is_called_like_a_table(connection):
    """Where one is, whoever reads the text takes it for the table, and so do these tests."""
    listed = "select table_name from duckdb_columns() where not internal"
    tables = {table for (table,) in connection.execute(listed).fetchall()}
    every = [*MEASURES, *VIEWS, *CHECKS, *STAGES, *PAGE_TABLES]
    called = {
        (path.stem, step)
        for path in every
        for step in re.findall(
            r"^(?:with )?(\w+) as (?:materialized )?\($", text(path), re.MULTILINE
        )
    }

    assert len(called) > 50
    assert not {each for each in called if each[1] in tables}


def test_a_definition_refers_only_to_definitions_there_are():
    defined = {each.code for each in definitions.load()}

    for each in definitions.load():
        assert {each.part_of, each.opening, each.flow} - {None} <= defined, each.code


@pytest.mark.parametrize("path", SHADOWS, ids=lambda path: path.stem)
def test_a_shadow_stands_in_for_one_relation_column_by_column(path, connection):
    header = sql.header(path)
    (place,) = connection.execute("select current_database()").fetchone()
    seen = text(path).replace("original.", f'"{place}".main.')

    assert header["shadow"] == path.stem
    assert header["seen_with"] in access.ALLOWED
    assert (
        connection.execute(seen).description == connection.execute(f"from {path.stem}").description
    )
