"""`python -m queries`, to script: its formats, its status, and what it says of a wrong question."""

from __future__ import annotations

import csv
import io
import json

import pytest

from data import builds
from queries.__main__ import main
from tests.province import dossier, unit

pytestmark = pytest.mark.made(measures=["late_of_due"])
SA_THAY = {"units": [unit("616")], "dossiers": [dossier("616"), dossier("616", due=None)]}


def test_an_answer_comes_as_a_table_as_csv_or_as_json(run, province):
    province(**SA_THAY)
    question = ("units_by_measure", "measure=late_of_due", "period=2023-Q3")

    table, text, shown = (
        run(main, *question, *chosen) for chosen in ((), ("--format", "csv"), ("--format", "json"))
    )

    assert [table[0], text[0], shown[0]] == [0, 0, 0]
    (row,) = json.loads(shown[1])
    (line,) = csv.DictReader(io.StringIO(text[1]))
    assert (row["unit_code"], row["numerator"], row["denominator"]) == ("616", 1, 1)
    assert row["path_tag"] is None and line["path_tag"] == ""
    assert list(row) == list(line) == table[1].splitlines()[0].split()
    assert line["unit_name"] == row["unit_name"] == "Đơn vị 616"


def test_what_is_wider_than_the_screen_stands_in_lines(run, province, monkeypatch):
    province(**SA_THAY)
    question = ("units_by_measure", "measure=late_of_due", "period=2023-Q3")
    monkeypatch.setenv("COLUMNS", "60")
    assert len(run(main, *question)[1].splitlines()) == 2  # into a pipe, to script
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    lines = run(main, *question)[1].splitlines()
    assert lines[0] == "-- 1/1 --"
    assert max(len(line) for line in lines) <= 60
    shown = dict(line.split(maxsplit=1) for line in lines[1:])
    assert (shown["unit_code"], shown["numerator"]) == ("616", "1") and "path_tag" not in shown


def test_an_answer_without_a_row_is_an_answer(run, province):
    province(**SA_THAY)
    question = ("dossier_list", "status=returned")

    assert run(main, *question, "--format", "json")[:2] == (0, "[]\n")
    status, out, _ = run(main, *question, "--format", "csv")
    assert status == 0
    assert out.startswith("dossier_code,procedure_code,unit_code,channel,")
    assert len(out.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("không_có",), "Không có câu hỏi “không_có”. Có: "),
        (("objectives",), "còn thiếu tham số: period=…"),
        (("objectives", "period=2023-Q9"), "Không có period “2023-Q9”. Có: 2023"),
        (("objectives", "period=2023-Q3", "unit=999"), "Không có unit “999”"),
        (("objectives", "period=2023-Q3", "kỳ=1"), "“kỳ=1” không phải tham số của objectives"),
        (("objectives", "2023-Q3"), "“2023-Q3” không phải tham số của objectives"),
        (("units_by_measure", "measure=x", "period=2023-Q3"), "Không có measure “x”"),
        (("batches", "limit=9223372036854775808"), "limit phải là một số nguyên"),
        (("form_senders", "form=II.99", "period=2023-Q3"), "Không có form “II.99”. Có: II.0"),
        (("units_by_measure", "measure=late_of_due", "period=2023-Q3", "units=x"), "Có: day, old"),
        (("dossier_list", "status=trễ"), "Không có status “trễ”. Có: open"),
        (("dossier_list", "limit=mười"), "limit phải là một số nguyên"),
        (("measure_history", "measure=open", "kind=week"), "Không có kind “week”. Có: month"),
    ],
)
def test_a_question_that_cannot_be_answered_names_what_is_wrong(
    run, one_unit_store, monkeypatch, arguments, said
):
    monkeypatch.setenv("THUCCHAT_STORE", str(one_unit_store))
    status, out, err = run(main, *arguments)

    assert (status, out) == (1, "")
    assert said in err


@pytest.mark.parametrize(
    ("asked", "first"),
    [("late", "late_"), ("late_of_deu", "late_of_due"), ("nothing_like_it", "late_of_due")],
)
def test_of_many_measures_those_come_first_that_may_be_meant_and_that_dossiers_tell(
    run, one_unit_store, monkeypatch, asked, first
):
    """They stand in the order of their domains, and corruption would come first."""
    monkeypatch.setenv("THUCCHAT_STORE", str(one_unit_store))
    _, _, err = run(main, "units_by_measure", f"measure={asked}", "period=2023-Q3")
    listed = err.partition("Có: ")[2]

    assert listed.startswith(first) and listed.endswith("`python -m queries measures`.\n")
    assert "pctn" not in listed


def test_a_question_to_an_empty_or_a_damaged_store_names_the_next_command(run, province):
    status, out, err = run(main, "periods")
    assert (status, out) == (1, "")
    assert "python -m data demo" in err

    builds.path_of(province(**SA_THAY)).write_bytes(b"not a database")
    status, out, err = run(main, "periods")
    assert (status, out) == (1, "")
    assert "python -m data build" in err
