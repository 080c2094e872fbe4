"""The workbook of a period, read back: each value is the question's, and text stays text."""

from __future__ import annotations

import io
import shutil
import subprocess
from datetime import datetime

import openpyxl
import pytest

import queries
from figures import files, wording
from figures.wording import columns
from papers import asked as asking
from papers.workbook import book, words
from queries import commands
from tests.papers.conftest import whole
from tests.province import dossier, unit


def read(asked):
    return openpyxl.load_workbook(io.BytesIO(book.made(asked)))


def table(sheet) -> tuple[list[str], list[list]]:
    """The heads and the rows under the first empty row."""
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    top = next(place for place, row in enumerate(rows) if not any(row)) + 1
    return rows[top], rows[top + 1 :]


def about(sheet) -> str:
    rows = [row[0] for row in sheet.iter_rows(values_only=True)]
    return "\n".join(rows[: rows.index(None)])


def test_every_sheet_says_what_when_whose_and_by_which_question(of_each_store):
    workbook = read(of_each_store)
    assert workbook.sheetnames[0] == words.SHEET["contents"]
    assert len(workbook.sheetnames) > 2
    day = wording.date(of_each_store.build["as_of"])
    for sheet in workbook:
        assert f"Số liệu tính đến hết ngày {day} · Nguồn: " in about(sheet)
        heads, rows = table(sheet)
        assert sheet.auto_filter.ref and all(heads)
        assert rows and not any(value in ("None", "nan") for row in rows for value in row)
        if sheet.title != words.SHEET["contents"]:
            assert "python -m queries" in about(sheet)
        assert (words.DEMONSTRATION in about(sheet)) == of_each_store.build["is_demonstration"]


@pytest.fixture
def two_units(province):
    province(
        units=[unit("A", unit_name="=1+1"), unit("B")],
        dossiers=[
            dossier("A", due="2023-07-10", finished="2023-07-11"),
            dossier("A", due="2023-07-10", finished="2023-07-10"),
            dossier("B", due="2023-07-10", finished="2023-07-10"),
        ],
    )
    return whole()


@pytest.mark.made(measures=["late_of_due", "to_handle", "resolved_late"])
def test_each_value_is_the_question_s(two_units):
    workbook = read(two_units)
    heads, rows = table(workbook[words.SHEET["objectives"]])
    asked = queries.run("province_objectives", period="2023-Q3")
    keys = {word: key for key, word in wording.OBJECTIVE_COLUMNS.items()}
    assert len(rows) == len(asked)
    for row, answer in zip(rows, asked, strict=True):
        said = wording.in_words(answer)
        for head, value in zip(heads, row, strict=True):
            expected = said[keys[head]]
            if isinstance(value, datetime):
                value = value.date()
            assert value == (expected if expected != "" else None) or value == pytest.approx(
                float(expected)
            ), head


@pytest.mark.made(measures=["late_of_due", "to_handle", "resolved_late"])
def test_a_unit_has_its_own_and_what_people_wrote_is_never_a_formula(two_units):
    commands.pin(None)
    for workbook in (read(two_units), read(asking.asked("2023-Q3", "A"))):
        cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row]
        assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
        assert any(cell.value == "=1+1" for cell in cells)
    heads, rows = table(workbook[words.SHEET["procedures"]])
    at = [heads.index(columns.PROCEDURES_COLUMNS[key]) for key in ("numerator", "denominator")]
    late = [row for row in rows if row[0] == "Quá hạn trong số đến hạn"]
    assert [[row[place] for place in at] for row in late] == [[1, 2]]
    assert heads[-1] == columns.PROCEDURES_COLUMNS["procedure_code"]  # codes stand apart


def test_names_of_sheets_are_such_as_excel_takes():
    long = "Số hồ sơ quá hạn trong số đến hạn của"
    assert files.sheet_names(["Quá hạn/đến hạn", long, long + " x", "a", "A"]) == [
        "Quá hạn-đến hạn",
        "Số hồ sơ quá hạn trong số đến h",
        "Số hồ sơ quá hạn trong số đ (2)",
        "a",
        "A (2)",
    ]


@pytest.mark.long
@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_libreoffice_opens_it(demo, tmp_path):
    path = tmp_path / "so-lieu.xlsx"
    path.write_bytes(book.made(whole()))
    done = subprocess.run(
        [
            *("soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/office"),
            *("--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76"),
            *("--outdir", str(tmp_path), str(path)),
        ],
        capture_output=True,
        timeout=120,
        check=True,
    )
    assert "Mục tiêu" in (tmp_path / "so-lieu.csv").read_text(encoding="utf-8"), done.stderr
