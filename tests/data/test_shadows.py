"""What single units reported on anti-corruption is the inspectorate's; nobody else finds it."""

from __future__ import annotations

import itertools
import json
import shutil
import stat

import duckdb
import pytest

import data
import queries
from data import access, builds, database, restricted, statements
from queries.__main__ import main
from tests import province as provinces
from tests.data import reading
from tests.province import dossier, rejected, reported, unit
from tests.queries.shared.test_compared_figures import printed
from tests.queries.test_headers import asked

LEADER = access.Viewer(name="leader", roles=frozenset({"leader", "working_group", "maintainer"}))
INSPECTOR = access.Viewer(name="inspector", roles=frozenset({"inspectorate"}))
# A unit's figures, which no other number, code or time has in it.
SECRET = ("771177117", "772277227")
TOTAL = 771177117 + 772277227
PERIOD = "2023-Q3"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Two of three units have sent 01/PCTN; all that is said of them is two numbers."""
    folder = tmp_path_factory.mktemp("anti-corruption")
    rows = {
        row: {"SL": 1}
        for row in ("7", "18", "36", "31", "32", "40", "41", "23", "24", "84.1", "45", "46")
    }
    with provinces.store_at(folder / "store"):
        provinces.batch(
            {"rejected_row": [rejected(9, given=SECRET[0], mapped=json.dumps({"x": SECRET[0]}))]},
            source="form:01/PCTN:S2",
            file_name="01-PCTN.xlsx",
        )
        provinces.make(
            folder,
            units=[unit("S1", "department"), unit("S2", "department"), unit("X1", "commune")],
            dossiers=[dossier("S1")],
            cells=[
                *reported("01/PCTN", "S1", PERIOD, rows | {"44": {"SL": int(SECRET[0])}}),
                *reported("01/PCTN", "X1", PERIOD, {"44": {"SL": int(SECRET[1])}}),
                # more recovered than proposed: doubtful, so a check keeps it as its example
                *reported("01/PCTN", "X1", "2023-Q2", {"23": {"SL": 1}, "24": {"SL": 771177117}}),
                *reported("01/PCTN", "S1", "2023-Q2", {"23": {"SL": 9}, "24": {"SL": 9}}),
                *reported("IV.01", "S1", PERIOD, {"1": {"2": 1, "3": 8, "4": 1}}),
                # the province's own of another quarter, set beside the sum of units: of one
                *reported(
                    "01/PCTN",
                    "S1",
                    "2023-Q1",
                    {row: {"SL": int(SECRET[0])} for row in ("44", "40")},
                ),
                *reported("01/PCTN", "62", "2023-Q1", {"44": {"SL": 5}, "40": {"SL": 5}}),
            ],
            # what is printed everybody sees; beside what the unit reported, the inspectorate
            published=[printed("pctn_cases", 2, unit_code="S1")],
        )
    return folder / "store"


@pytest.fixture
def province_of_two(made, own_store, monkeypatch) -> str:
    monkeypatch.setenv("THUCCHAT_STORE", str(made))
    return builds.newest()


# Every table and view there is, in whatever database, and by its bare name as questions write it.
LISTED = """
    select table_name, '"' || table_catalog || '"."' || table_schema || '"."' || table_name || '"'
    from information_schema.tables
"""


def holding(connection: duckdb.DuckDBPyConnection, by_name: bool = True) -> set[str]:
    """The tables and views in which a unit's figure is found."""
    found = set()
    for name, place in connection.execute(LISTED).fetchall():
        for source in (place, name) if by_name else (place,):
            text = json.dumps(connection.execute(f"from {source}").fetchall(), default=str)
            if any(each in text for each in SECRET):
                found.add(name)
    return found


def test_the_inspectorate_finds_it_in_every_table_that_has_a_shadow(province_of_two):
    with data.connect(province_of_two, INSPECTOR) as connection:
        # these have only how many cells or months there are: more of it below
        counted = {"form_report", "partly_told"}
        assert holding(connection) >= set(statements.every("shadows")) - counted


def test_nobody_else_finds_it_in_any_table_or_view(province_of_two):
    """Nor do all other roles together, which may all that each of them may."""
    may_see = access.ALLOWED["see_anti_corruption_cells"]
    assert may_see == {"inspectorate", "signatory"}
    everybody_else = access.Viewer("somebody", access.ROLES - may_see)
    for role in everybody_else.roles:
        one = access.Viewer("one of them", frozenset({role}))
        assert access.rights(one) <= access.rights(everybody_else)
    with data.connect(province_of_two, everybody_else) as connection:
        assert holding(connection) == holding(connection.cursor(), by_name=False) == set()


def test_no_question_asks_a_view_over_a_table_apart():
    """In the build such a view has what everybody sees, whoever asks."""
    reads = {view: reading.named_in(text) for view, text in statements.every("views").items()}
    looking = set(statements.every("shadows"))
    while further := {view for view, named in reads.items() if looking & named} - looking:
        looking |= further
    views = looking & set(reads)
    assert "form_placed" in views
    asking = {name: views & reading.named_in(queries.text(name)) for name in queries.names()}
    assert {name: found for name, found in asking.items() if found} == {}


def test_how_much_a_unit_wrote_in_its_form_is_the_inspectorates_too(province_of_two):
    counted = (
        "select form, unit_code, count_cells from form_report "
        "where period = $period order by form, unit_code"
    )
    with (
        data.connect(province_of_two, INSPECTOR) as ours,
        data.connect(province_of_two, LEADER) as theirs,
    ):
        whole = ours.execute(counted, {"period": PERIOD}).fetchall()
        seen = theirs.execute(counted, {"period": PERIOD}).fetchall()

    assert whole == [("01/PCTN", "S1", 13), ("01/PCTN", "X1", 1), ("IV.01", "S1", 3)]
    assert seen == [("IV.01", "S1", 3)]


def test_of_which_months_a_unit_told_is_the_inspectorates_too(province_of_two, monkeypatch):
    bound = {"measure": "pctn_cases", "period": "2023-9M"}
    told = {row.unit_code: row.months_present for row in queries.run("partly_told", **bound)}
    assert told == {"S1": 6, "X1": 3}

    monkeypatch.setattr(access, "viewer", lambda: LEADER)
    assert queries.run("partly_told", **bound) == []
    assert queries.run("partly_told", **bound | {"measure": "documents_electronic"})


def test_it_is_not_in_the_file_of_the_build_however_that_is_opened(province_of_two, tmp_path):
    copied = shutil.copy(builds.path_of(province_of_two), tmp_path)
    with duckdb.connect(copied, read_only=True) as connection:
        assert holding(connection, by_name=False) == set()


def test_no_byte_of_it_is_in_the_file_of_the_build(province_of_two):
    """Rows that were taken out of a file, or of a table that was dropped, would have left some."""
    build = builds.path_of(province_of_two)
    (right,) = restricted.rights()
    apart = restricted.beside(build, right)
    # as text, and as the numbers that the cells are: of three decimals, the least and the greatest
    # stand as they are beside each piece of a column
    written = [
        *(each.encode() for each in SECRET),
        *((int(each) * 1000).to_bytes(8, "little") for each in SECRET),
        *((int(each) * 1000).to_bytes(8, "big") for each in SECRET),
    ]

    assert any(each in apart.read_bytes() for each in written)
    assert not any(each in build.read_bytes() for each in written)


def test_the_file_apart_is_for_the_one_who_made_it(province_of_two):
    build = builds.path_of(province_of_two)
    (right,) = restricted.rights()
    apart = restricted.beside(build, right)

    assert stat.S_IMODE(apart.stat().st_mode) == 0o600
    assert stat.S_IMODE(apart.parent.stat().st_mode) == 0o700


def test_who_may_not_see_it_does_not_attach_the_file_apart(province_of_two):
    build = builds.path_of(province_of_two)
    (right,) = restricted.rights()
    apart = restricted.beside(build, right)
    with data.connect(province_of_two, LEADER) as connection:
        for sql in (
            f"attach {database.quoted(apart)} as other (read_only)",
            f"from read_blob({database.quoted(apart)})",
            "set enable_external_access = true",
        ):
            with pytest.raises(duckdb.Error):
                connection.execute(sql)


def test_what_is_hidden_from_one_is_not_hidden_from_another_who_looks_meanwhile(province_of_two):
    cells = "select count(*) from form_cell where form = '01/PCTN' and unit_code <> '62'"
    with (
        data.connect(province_of_two, LEADER) as theirs,
        data.connect(province_of_two, INSPECTOR) as ours,
    ):
        assert theirs.execute(cells).fetchone() == (0,)
        assert ours.execute(cells).fetchone() > (0,)


@pytest.mark.parametrize("name", queries.names())
def test_no_question_answers_with_it(name, province_of_two):
    named = {
        "period": [PERIOD, "2023-Q2", "2023-Q1"],
        "unit": ["S1", "X1", None],
        "measure": ["pctn_cases", "pctn_norm_recovered"],
        "level": ["department", "commune"],
        "source": ["form:01/PCTN"],
    }
    usual, *_ = asked(name)
    barest = {key: None if absent else usual[key] for key, absent in queries.params(name).items()}
    keys = [key for key in named if key in usual]
    with data.connect(province_of_two, LEADER) as connection:
        for values in itertools.product(*(named[key] for key in keys)):
            bound = barest | dict(zip(keys, values, strict=True))
            rows = connection.execute(queries.text(name), bound).fetchall()
            assert not any(each in json.dumps(rows, default=str) for each in SECRET), bound


def test_the_province_and_who_has_sent_its_form_are_everybodys(province_of_two, monkeypatch):
    monkeypatch.setattr(access, "viewer", lambda: LEADER)

    (cases,) = [
        row for row in queries.run("objectives", period=PERIOD) if row.measure == "pctn_cases"
    ]
    assert cases.numerator == TOTAL
    with data.connect(province_of_two, LEADER) as connection:
        sent = connection.execute(
            "select unit_code, is_sent from form_due "
            "where form = '01/PCTN' and period = $period and level <> 'province' "
            "order by unit_code",
            {"period": PERIOD},
        ).fetchall()
    assert sent == [("S1", True), ("S2", False), ("X1", True)]


def test_other_forms_of_a_unit_are_everybodys(province_of_two, monkeypatch):
    monkeypatch.setattr(access, "viewer", lambda: LEADER)

    assert {row.form for row in queries.run("form_cells", period=PERIOD, unit="S1")} == {"IV.01"}
    assert queries.run("units_by_measure", measure="documents_electronic", period=PERIOD)


def test_the_inspectorate_sees_each_unit(province_of_two, monkeypatch):
    monkeypatch.setattr(access, "viewer", lambda: INSPECTOR)

    rows = queries.run("units_by_measure", measure="pctn_cases", period=PERIOD)
    assert {row.unit_code: row.numerator for row in rows} == {
        "S1": 771177117,
        "S2": None,
        "X1": 772277227,
    }


@pytest.mark.parametrize(
    "question",
    [
        ("units_by_measure", "measure=pctn_cases", f"period={PERIOD}"),
        ("measure_history", "measure=pctn_cases", "unit=S1", "kind=quarter"),
        ("objectives", f"period={PERIOD}", "unit=S1"),
        ("form_cells", f"period={PERIOD}", "unit=S1"),
    ],
    ids=lambda each: each[0],
)
def test_neither_the_command_nor_an_export_gives_it(question, run, province_of_two, monkeypatch):
    name, *given = question
    bound = dict(each.split("=") for each in given)
    assert SECRET[0] in json.dumps(queries.later(name, **bound)(), default=str)
    assert SECRET[0] in run(main, *question, "--format", "csv")[1]

    monkeypatch.setattr(access, "viewer", lambda: LEADER)
    assert SECRET[0] not in json.dumps(queries.later(name, **bound)(), default=str)
    status, out, err = run(main, *question, "--format", "csv")
    assert (status, SECRET[0] in out) == (0, False)
    assert "thanh tra" in err
