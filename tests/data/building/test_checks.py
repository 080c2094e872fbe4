"""A check finds the rows that should not exist: one planted row each, and only where it belongs."""

from __future__ import annotations

import dataclasses
import json
import shutil

import duckdb
import pytest

from data import build, builds, definitions, faults, packs, statements
from data.building import checking
from tests.province import asked, dossier, procedure, succession, unit

pytestmark = pytest.mark.made(until="gathered")
A_UNIT = {"units": [unit("A"), unit("GONE", valid_to="2023-06-30")]}
PLANTED = {
    "dossier_code_unknown": dossier(channel="fax"),
    "dossier_unit_unknown": dossier(answerable_unit="Z"),
    "finished_before_received": dossier(received="2023-07-03", finished="2023-07-02"),
}
# Found, and told, but nothing stops.
DOUBTFUL = {
    "due_day_unknown": dossier(due=None),
    "channel_unknown": dossier(channel=None),
    "due_before_received": dossier(received="2023-07-03", due="2023-07-02"),
    "submitted_after_received": dossier(submitted_at="2023-07-04 08:00:00"),
    "result_ready_out_of_order": dossier(result_ready_at="2023-07-02 08:00:00"),
    "paid_without_fee": dossier(is_paid_online=True),  # its procedure has none
}


def found(caught: faults.ChecksFailed) -> list[str]:
    """The checks that failed, by their sentences."""
    sentences = {
        statements.header(path.read_text(encoding="utf-8"), "sentence"): path.stem
        for path in (build.HERE / "checks").glob("*.sql")
    }
    return [name for sentence, name in sentences.items() if sentence in str(caught)]


def test_every_check_has_a_planted_row_in_this_file():
    """Those of forms have theirs in tests/data/forms."""
    names = {path.stem for path in (build.HERE / "checks").glob("*.sql")}

    assert {name for name in names if not name.startswith("form_")} == {
        *PLANTED,
        *DOUBTFUL,
        "dossier_repeated",
        "dossier_procedure_unknown",
        "day_in_future",
        "day_stands_alone",  # test_today.py
        "month_partly_there",  # tests/data/keeping/test_whole.py
        "carried_over_is_open_before",
        "handled_is_resolved_and_open",
        "nobody_answers",
        "succession_not_whole",
        "successor_of_two_areas",  # tests/data/counting/test_reorganisation.py
        "measure_cell_unknown",
        "report_differs_from_offices",  # tests/data/counting
        "report_differs_from_its_parts",
        "handling_does_not_add_up",  # tests/data/counting/test_reports_apart.py
        "score_measure_unknown",
        "score_component_wrong",
    }


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_dossier_is_found_and_stops_the_build(name, province):
    with pytest.raises(faults.ChecksFailed) as caught:
        province(dossiers=[dossier(), PLANTED[name]], procedures=[procedure()], **A_UNIT)

    assert found(caught.value) == [name]
    assert PLANTED[name]["dossier_code"] in str(caught.value)
    assert not builds.published()


@pytest.mark.parametrize(
    "changes",
    [
        {"outcome": "lost", "finished": "2023-07-10"},
        {"channel": "Trực tiếp"},
    ],
)
def test_a_code_that_is_not_ours_is_found(changes, province):
    with pytest.raises(faults.ChecksFailed) as caught:
        province(dossiers=[dossier(**changes)], **A_UNIT)

    assert found(caught.value) == ["dossier_code_unknown"]


@pytest.mark.parametrize("role", ["receiving_unit", "handling_unit", "answerable_unit"])
def test_a_unit_must_have_existed_on_the_day_of_receipt(role, province):
    on_its_last_day = {"received": "2023-06-30", "due": None, "finished": "2023-06-30"}
    province(dossiers=[dossier(**on_its_last_day, **{role: "GONE"})], **A_UNIT)

    with pytest.raises(faults.ChecksFailed) as caught:
        province(dossiers=[dossier(received="2023-07-01", due=None, **{role: "GONE"})], **A_UNIT)
    assert found(caught.value) == ["dossier_unit_unknown"]


@pytest.mark.parametrize(
    "days",
    [
        {"due": "2023-06-20"},  # open still
        {"due": "2023-06-20", "finished": "2023-07-01"},
        {"due": "2023-07-01", "finished": "2023-06-30"},  # counted as due after the unit's last day
    ],
)
def test_somebody_must_answer_for_what_a_unit_that_ended_left_open(days, province):
    left = dossier("GONE", received="2023-06-01", **days)
    with pytest.raises(faults.ChecksFailed) as caught:
        province(dossiers=[left], **A_UNIT)
    assert found(caught.value) == ["nobody_answers"]
    assert left["dossier_code"] in str(caught.value)

    units = [*A_UNIT["units"], unit("NEW", valid_from="2023-07-01")]
    assert province(
        units=units, dossiers=[left], successions=[succession("GONE", "NEW", "2023-07-01")]
    )


@pytest.mark.parametrize(
    "successions",
    [
        [succession("GONE", "NEW", "2023-07-01", share=0.5)],
        [succession("GONE", code, "2023-07-01") for code in ("NEW", "NEXT")],
        [succession("GONE", "A", "2023-07-01")],  # A did not begin that day
        [succession("A", "NEW", "2023-07-01")],  # A did not end the day before
        [succession("GONE", "NEW", "2023-07-02")],
    ],
)
def test_an_old_unit_lies_whole_in_one_new_unit(successions, province):
    units = [
        *A_UNIT["units"],
        *(unit(code, valid_from="2023-07-01") for code in ("NEW", "NEXT")),
    ]
    with pytest.raises(faults.ChecksFailed) as caught:
        province(units=units, dossiers=[dossier()], successions=successions)

    assert found(caught.value) == ["succession_not_whole"]


def test_a_code_in_two_rows_is_found(province):
    with pytest.raises(faults.ChecksFailed) as caught:
        province(dossiers=[dossier(dossier_code="x"), dossier(dossier_code="x")], **A_UNIT)

    assert found(caught.value) == ["dossier_repeated"]


def test_finishing_on_the_day_of_receipt_is_possible_whatever_the_hour(province):
    same_day = dossier(received_at="2023-07-03 16:00:00", finished_at="2023-07-03 08:00:00")

    assert province(dossiers=[same_day], **A_UNIT)


@pytest.mark.parametrize("name", DOUBTFUL)
def test_a_doubtful_dossier_is_told_and_stops_nothing(name, province):
    odd = DOUBTFUL[name]
    same_day = {"submitted_at": "2023-07-03 09:00:00", "result_ready_at": "2023-07-03 07:00:00"}
    sound = dossier(received="2023-07-03", due="2023-07-03", **same_day)
    province(dossiers=[odd, sound], procedures=[procedure()], **A_UNIT)

    (row,) = asked("from check_result where count_found > 0")
    assert (row.check_name, row.severity, row.count_found) == (name, "warning", 1)
    assert odd["dossier_code"] in row.example


@pytest.fixture
def counted(province):
    """The build of a small province, opened to be spoilt; then which checks of the counts fail."""
    came = [dossier(received="2023-06-01", due="2023-06-08"), dossier()]
    path = builds.path_of(province(dossiers=came, **A_UNIT, until="counted"))

    def spoil(statement: str) -> dict[str, int]:
        with duckdb.connect(path) as connection:
            connection.execute(statement).fetchall()
            found = (
                checking.check(connection, name, text)
                for name, text in statements.every("checks").items()
                if statements.header(text, "stage") == "counted"
            )
            return {each.check_name: each.count_found for each in found if each.is_blocking}

    return spoil


def test_counts_as_the_stages_make_them_pass(counted):
    assert counted("select 1") == {}


def test_a_carried_over_that_nobody_had_open_is_found(counted):
    """Told by the check of one month after another, and by the identity of each."""
    failed = counted(
        "update indicator_count set numerator = numerator + 1 "
        "where measure = 'carried_over' and month = '2023-08'"
    )

    assert failed == {"carried_over_is_open_before": 1, "handled_is_resolved_and_open": 1}


def test_an_open_dossier_that_is_not_carried_over_is_found(counted):
    failed = counted("delete from indicator_count where measure = 'carried_over'")

    assert failed["carried_over_is_open_before"] > 3


def test_a_dossier_resolved_and_still_open_is_found(counted):
    failed = counted(
        "insert into indicator_count by name "
        "select * replace ('resolved' as measure) from indicator_count "
        "where measure = 'open' and month = '2023-09'"
    )

    assert failed == {"handled_is_resolved_and_open": 1}


def test_a_procedure_that_no_list_has_is_taken_from_the_dossiers_with_a_warning(province):
    strange = [dossier(procedure_code="9.999990"), dossier(procedure_code="9.999990")]
    province(dossiers=[dossier(), *strange], procedures=[procedure()], **A_UNIT)

    (result,) = asked("from check_result where check_name = 'dossier_procedure_unknown'")
    assert (result.severity, result.count_found) == ("warning", 1)
    example = json.loads(result.example)
    assert example == {"procedure_code": "9.999990", "procedure_name": None, "count_dossiers": 2}
    (row,) = asked("from procedure where procedure_code = '9.999990'")
    assert (row.procedure_name, row.field, row.is_listed) == ("9.999990", "Chưa rõ lĩnh vực", False)


def test_a_day_after_the_build_was_made_is_a_warning(province):
    province(
        dossiers=[dossier(received="2099-07-03", due=None), dossier()],
        as_of="2023-09-14",
        **A_UNIT,
    )

    (result,) = asked("from check_result where check_name = 'day_in_future'")
    assert (result.severity, result.count_found) == ("warning", 1)


@pytest.mark.parametrize(
    "cell", ["IV.01 1:99", "IV.01 2:3", "IV.99 1:3"], ids=["column", "row", "form"]
)
def test_a_definition_takes_no_cell_that_the_catalogue_has_not(cell, province, monkeypatch):
    loaded = [
        dataclasses.replace(each, numerator_cells=[cell])
        if each.code == "documents_electronic"
        else each
        for each in definitions.load()
    ]
    monkeypatch.setattr(definitions, "load", lambda *_: loaded)

    with pytest.raises(faults.ChecksFailed) as caught:
        province(dossiers=[dossier()], **A_UNIT)
    assert found(caught.value) == ["measure_cell_unknown"]
    assert cell in str(caught.value)


def test_the_score_is_made_of_measures_that_are_defined(province, monkeypatch):
    loaded = [each for each in definitions.load() if each.code != "on_time_766"]
    monkeypatch.setattr(definitions, "load", lambda *_: loaded)

    with pytest.raises(faults.ChecksFailed) as caught:
        province(dossiers=[dossier()], **A_UNIT)
    assert found(caught.value) == ["score_measure_unknown"]
    assert "2.1" in str(caught.value)


@pytest.mark.parametrize("wrong", ["6,0", "6,1.5", "6,80", "-6,", "0,"])
def test_the_score_has_points_to_win_and_a_threshold_that_is_a_share(
    wrong, province, tmp_path, monkeypatch
):
    """A threshold of nought would give all points for nothing."""
    edited = shutil.copytree(packs.PROGRAM, tmp_path / "edited")
    listed = (edited / "score_component.csv").read_text("utf-8")
    first = "TTHC công bố đúng hạn,6,,"
    assert first in listed
    changed = listed.replace(first, f"TTHC công bố đúng hạn,{wrong},", 1)
    (edited / "score_component.csv").write_text(changed, "utf-8")
    monkeypatch.setattr(packs, "PROGRAM", edited)

    with pytest.raises(faults.ChecksFailed) as caught:
        province(dossiers=[dossier()], **A_UNIT)
    assert found(caught.value) == ["score_component_wrong"]
