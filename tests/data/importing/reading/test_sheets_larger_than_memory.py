"""A sheet that would be laid out larger than memory is refused before it is."""

from __future__ import annotations

import zipfile

import pytest

from tests.data.importing.reading import bounded
from tests.data.importing.sent import (
    HEADINGS,
    counts,
    mapping,
    row,
    spreadsheet,
    take,
    workbook,
)

SHEET = (
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/'
    'main"><sheetData>{}</sheetData></worksheet>'
)
A1, CORNER = '<c r="A1"><v>1</v></c>', '<c r="XFD1048576"><v>1</v></c>'
# The reader would lay out seventeen thousand million cells.
LONE_CELLS = {
    "in-one-row": f'<row r="1">{A1}{CORNER}</row>',
    "in-two-rows": '<row r="1"><c r="XFD1"><v>1</v></c></row>'
    '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
    "corner-first": f'<row r="1048576">{CORNER}</row><row r="1">{A1}</row>'.replace('"', "'"),
    "with-blanks": f'<row r = "1">{A1}<c\nr\n=\n"XFD1048576"><v>1</v></c></row>',
    "without-places": f"<row>{'<c><v>1</v></c>' * 16_000}</row>"
    + "<row><c><v>1</v></c></row>" * 20_000,
    "in-small-letters": f'<row r="1">{A1}<c r="xfd1048576"><v>1</v></c></row>',
    "with-a-prefix": '<x:row xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>',
    "with-a-long-prefix": '<x-1:row xmlns:x-1="http://schemas.openxmlformats.org/spreadsheetml/2006/'
    'main" r="1"><x-1:c r="A1"><x-1:v>1</x-1:v></x-1:c>'
    '<x-1:c r="XFD1048576"><x-1:v>1</x-1:v></x-1:c></x-1:row>',
}
CELL = '<table:table-cell office:value-type="string"{}><text:p>x</text:p></table:table-cell>'
ROW = "<table:table-row{}>{}</table:table-row>"
MANY_COLUMNS, MANY_ROWS = (
    f' table:number-{name}-repeated="{{}}"'.format for name in ("columns", "rows")
)
REPEATED_CELLS = {
    "columns-then-rows": ROW.format("", CELL.format(MANY_COLUMNS(16384)))
    + ROW.format(MANY_ROWS(1048576), CELL.format("")),
    "rows-of-columns": ROW.format(MANY_ROWS(1048576), CELL.format(MANY_COLUMNS(1024))),
    "far-column": ROW.format("", f"<table:table-cell{MANY_COLUMNS(16000000)}/>{CELL.format('')}")
    + ROW.format("", CELL.format("")) * 50,
    "far-row": ROW.format(MANY_ROWS(900000000), "<table:table-cell/>")
    + ROW.format("", CELL.format("")),
}


def changed(path, name: str, rows: str):
    """A workbook whose sheet is these rows, in the part `name`."""
    usual = workbook(path.with_suffix(".usual"), [list(HEADINGS), row()])
    links = "xl/_rels/workbook.xml.rels"
    with zipfile.ZipFile(usual) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename not in ("xl/worksheets/sheet1.xml", links):
                new.writestr(part, old.read(part))
        new.writestr(name, SHEET.format(rows))
        said = old.read(links).decode()
        new.writestr(links, said.replace("worksheets/sheet1.xml", name.removeprefix("xl/")))
    usual.unlink()
    return path


def each_is_refused(paths, folder) -> None:
    mapping(folder)
    said = bounded.said_of(*paths)
    for path in paths:
        assert f"{path.name}: có trang tính quá lớn" in said


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/elsewhere.bin"])
def test_a_lone_cell_in_the_far_corner(tmp_path, part):
    paths = [changed(tmp_path / f"{name}.xlsx", part, each) for name, each in LONE_CELLS.items()]

    each_is_refused(paths, tmp_path)


def test_a_cell_that_stands_for_very_many(tmp_path):
    paths = [
        spreadsheet(tmp_path / f"{name}.ods", [], body) for name, body in REPEATED_CELLS.items()
    ]

    each_is_refused(paths, tmp_path)


def test_the_empty_rest_of_a_sheet_is_no_reason_to_refuse_it(tmp_path):
    """LibreOffice writes styles down to the last row and out to the last column."""
    mapping(tmp_path)
    body = "".join(
        ROW.format(
            "",
            "".join(
                CELL.format("").replace(">x<", f">{cell}<") if cell else "<table:table-cell/>"
                for cell in cells
            )
            + f"<table:table-cell{MANY_COLUMNS(16377)}/>",
        )
        for cells in (HEADINGS, row("HS-1"))
    )
    rest = ROW.format(MANY_ROWS(1048574), f"<table:table-cell{MANY_COLUMNS(16384)}/>")

    assert counts(take(spreadsheet(tmp_path / "a.ods", [], body + rest))) == (1, 1, 0, 0)


def test_styles_down_to_the_last_row_are_no_reason_to_refuse_a_workbook(tmp_path):
    mapping(tmp_path)
    cells = "".join(
        f'<row r="{number}">'
        + "".join(
            f'<c r="{letter}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
            for letter, cell in zip("ABCDEFG", cells, strict=True)
            if cell
        )
        + "</row>"
        for number, cells in enumerate([HEADINGS, row("HS-1")], start=1)
    )
    rest = '<row r="1048576" s="1" customFormat="1"/>'
    path = changed(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", cells + rest)

    assert counts(take(path)) == (1, 1, 0, 0)
