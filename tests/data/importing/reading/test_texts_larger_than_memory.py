"""What is small as a file and large once it is read is refused before it is read: by import and
by inspect, in a process that may not take more."""

from __future__ import annotations

import re
import string
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from data.forms import report, writing
from data.packs import KON_TUM
from tests.data.importing.reading import bounded
from tests.data.importing.reading.test_sheets_larger_than_memory import (
    CELL,
    MANY_COLUMNS,
    MANY_ROWS,
    ROW,
)
from tests.data.importing.sent import HEADINGS, counts, mapping, row, spreadsheet, take, workbook

LONG = "x" * 32_000
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
# Seven cells a row, each the eighth text of the workbook: 2,4 GB of it.
SHARED = '<c r="{}{}" t="s"><v>7</v></c>'
# The same text named and kept in ways that other programs might write.
ODD = {
    "as-usual": ({}, {}),
    "with-a-line-of-its-own": ({"<v>7</v>": "<v>\n7</v>"}, {}),
    "with-another-quote": ({'t="s"': "t = 's'"}, {}),
    "with-a-formula": ({"<v>7": "<f>A1</f><v>7"}, {}),
    "behind-a-false-text": ({}, {"<sst": "<!-- <si></si> --><sst"}),
    "within-a-mark": ({}, {"<t>x": "<t><![CDATA[<si>x", "x</t>": "x]]></t>"}),
}


def packed(path: Path, changes: dict[str, dict[str, str]]) -> Path:
    """A workbook whose last text is long and named by 75.000 cells, its parts then changed."""
    usual = workbook(path.with_suffix(".usual"), [list(HEADINGS), [LONG]])
    cells = (
        f'<row r="{number}">'
        + "".join(SHARED.format(letter, number) for letter in string.ascii_uppercase[:7])
        + "</row>"
        for number in range(2, 10_700)
    )
    with zipfile.ZipFile(usual) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            said = old.read(part).decode()
            if part.filename == SHEET:
                said = said[: said.index('<row r="2"')] + "".join(cells)
                said += "</sheetData></worksheet>"
            for before, after in changes.get(part.filename, {}).items():
                assert before in said
                said = said.replace(before, after)
            new.writestr(part, said)
    usual.unlink()
    assert path.stat().st_size < 1 << 20
    return path


def many_sheets(path: Path, count: int = 100) -> Path:
    """Sheets of two cells each: a rectangle of 2.600.000 cells a sheet."""
    with xlsxwriter.Workbook(path.with_suffix(".near")) as book:
        for number in range(count):
            page = book.add_worksheet(str(number))
            page.write_string(0, 0, "Mã hồ sơ")
            page.write_number(1, 25, 1)
    with zipfile.ZipFile(book.filename) as near, zipfile.ZipFile(path, "w") as far:
        for part in near.infolist():
            said = near.read(part)
            if "worksheets" in part.filename:  # its writer would go through every row between
                said = said.replace(b'Z2"', b'Z99999"').replace(b'<row r="2"', b'<row r="99999"')
            far.writestr(part, said)
    Path(book.filename).unlink()
    return path


def is_refused(folder: Path, names: list[str]) -> None:
    mapping(folder)
    for said in bounded.said_by_each_command(folder):
        for name in names:
            assert f"{name}: mở ra chiếm hơn 2 GB bộ nhớ" in said


@pytest.mark.long
def test_a_text_that_very_many_cells_share(tmp_path):
    for name, (sheet, strings) in ODD.items():
        packed(tmp_path / f"{name}.xlsx", {SHEET: sheet, STRINGS: strings})

    is_refused(tmp_path, [f"{name}.xlsx" for name in ODD])


def test_very_many_sheets_of_a_few_cells(tmp_path):
    many_sheets(tmp_path / "a.xlsx")

    is_refused(tmp_path, ["a.xlsx"])


@pytest.mark.long
def test_many_names_of_one_sheet_are_read_one_by_one(tmp_path):
    """Three gigabytes, were they held together; the one part is measured once."""
    mapping(tmp_path)
    usual, path = many_sheets(tmp_path / "usual", 40), tmp_path / "a.xlsx"
    with zipfile.ZipFile(usual) as old, zipfile.ZipFile(path, "w") as new:
        for part in old.infolist():
            said = old.read(part)
            if part.filename == "xl/_rels/workbook.xml.rels":
                said = re.sub(rb"sheet\d+\.xml", b"sheet1.xml", said)
            if part.filename == SHEET or "worksheets" not in part.filename:
                new.writestr(part, said)
    usual.unlink()

    assert "a.xlsx: chưa có tệp ánh xạ nào" in bounded.said_of(path)


TEXT = CELL.replace(">x<", f">{LONG[:300]}<")
SPACES = CELL.replace(">x<", '>x<text:s text:c="{}"/><')
REPEATED = {
    "a-text": ROW.format(MANY_ROWS(1_000_000), TEXT.format(MANY_COLUMNS(20))),
    "blanks": ROW.format(MANY_ROWS(10), SPACES.format("", 900_000_000)),
    "a-formula": ROW.format(
        MANY_ROWS(1_000_000),
        f'<table:table-cell table:formula="{LONG[:300]}" office:value-type="float" '
        f'office:value="1"{MANY_COLUMNS(20)}/>',
    ),
    "less-than-nothing": ROW.format("", TEXT.format(MANY_COLUMNS(20_000_000)))
    + ROW.format(MANY_ROWS(-1), TEXT.format(MANY_COLUMNS(-1))),
    "tables": "</table:table><table:table>".join(
        ROW.format(MANY_ROWS(100_000), CELL.format(MANY_COLUMNS(20))) for _ in range(40)
    ),
}


def test_a_text_that_is_said_to_be_repeated(tmp_path):
    for name, body in REPEATED.items():
        spreadsheet(tmp_path / f"{name}.ods", [], body)
        assert (tmp_path / f"{name}.ods").stat().st_size < 2_000

    is_refused(tmp_path, [f"{name}.ods" for name in REPEATED])


def test_a_form_that_came_back_larger_than_any_form(tmp_path):
    usual, path = tmp_path / "usual", tmp_path / "II.06a.xlsx"
    writing.write(usual, report.of("II.06a", "STP", "2023-Q3", KON_TUM))
    with zipfile.ZipFile(usual) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            said = old.read(part).decode()
            if part.filename == STRINGS:
                said = said.replace("</sst>", f"<si><t>{LONG}</t></si></sst>")
                number = said.count("<si>") - 1
        cells = "".join(
            f'<row r="{at}"><c r="C{at}" t="s"><v>{number}</v></c></row>'
            for at in range(900, 9_000)
        )
        for part in old.infolist():
            said = old.read(part).decode()
            if part.filename == STRINGS:
                said = said.replace("</sst>", f"<si><t>{LONG}</t></si></sst>")
            if part.filename == SHEET:
                said = said.replace("</sheetData>", f"{cells}</sheetData>")
            new.writestr(part, said)
    usual.unlink()

    assert "II.06a.xlsx: mở ra chiếm hơn 50 MB bộ nhớ" in bounded.said_of(path)


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_one_long_note_among_many_rows_is_no_reason_to_refuse_a_file(tmp_path, kind):
    """Were every cell as long as the longest, it would be 2,2 GB."""
    mapping(tmp_path, top='[formats]\ndate_order = "dmy"')
    rows = [row(f"HS-{number}") for number in range(10_000)]
    rows[7][6] = LONG  # a note where a day is expected: the row is not taken
    if kind == "xlsx":
        path = workbook(tmp_path / "a.xlsx", [list(HEADINGS), *rows])
    else:
        path = spreadsheet(tmp_path / "a.ods", [list(HEADINGS), *rows])

    assert counts(take(path)) == (10_000, 9_999, 1, 0)
