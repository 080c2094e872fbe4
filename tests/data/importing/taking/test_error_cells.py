"""An error of a spreadsheet, or a formula saved without its value, is named and never blank."""

from __future__ import annotations

import openpyxl
import pyarrow.parquet as pq
import pytest

from data import batches, builds
from data.__main__ import main
from data.importing.reading import broken_cell
from tests.data.importing.reading import old_workbook
from tests.data.importing.sent import (
    HEADINGS,
    counts,
    csv_file,
    csv_text,
    kept,
    mapping,
    reasons,
    row,
    spreadsheet,
    take,
)

UNSAVED = "#CHƯA TÍNH!"


def excel(folder, changes: dict[tuple[int, int], str], first: int = 1, column: int = 1):
    """Five dossiers from a corner on; `changes`: (row, column) of the table → a formula, an error.
    What is written so has no saved value."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Hồ sơ"
    lines = [list(HEADINGS), *(row(f"HS-{n}", finished="07/07/2023") for n in range(5))]
    for at, cells in enumerate(lines):
        for beside, text in enumerate(cells):
            sheet.cell(first + at, column + beside).value = changes.get((at, beside), text) or None
    path = folder / "a.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize(("first", "column"), [(1, 1), (4, 3)])
def test_a_dossier_with_one_in_a_cell_of_ours_is_refused_by_that_cell(tmp_path, first, column):
    mapping(tmp_path)
    changes = {(1, 5): "#REF!", (2, 6): "#N/A", (3, 5): "=A99", (4, 6): "=IF(1,2,3)"}
    taken = take(excel(tmp_path, changes, first, column))

    assert [each.dossier_code for each in kept(taken)] == ["HS-4"]
    places = [
        (each.row_number, each.column_number, each.given, each.reason)
        for each in kept(taken, "rejected_row")
    ]
    assert places == [
        (first + 1, column + 5, "#REF!", "error_cell"),
        (first + 2, column + 6, "#N/A", "error_cell"),
        (first + 3, column + 5, UNSAVED, "error_cell"),
        (first + 4, column + 6, UNSAVED, "error_cell"),
    ]


def test_a_column_that_no_field_takes_may_have_any(tmp_path):
    mapping(tmp_path)
    lines = [[*HEADINGS, "Phí"], [*row("HS-1"), "#REF!"]]
    (tmp_path / "a.csv").write_text(csv_text(lines), encoding="utf-8")

    assert [each.dossier_code for each in kept(take(tmp_path / "a.csv"))] == ["HS-1"]


@pytest.mark.parametrize(
    ("field", "tables"),
    [
        ("dossier_code", ""),
        ("procedure_name", 'procedure_name = "Thêm"'),
        ("channel", '[unknown]\nchannel = "direct"'),
        ("is_digitised", 'is_digitised = "Thêm"\n[unknown]\nis_digitised = true'),
    ],
)
def test_it_is_so_in_every_kind_of_field_whatever_unknown_values_mean(tmp_path, field, tables):
    mapping(tmp_path, tables=tables)
    cells = {"dossier_code": 0, "channel": 3}
    lines = [[*row(f"HS-{number}"), "có"] for number in range(6)]
    for line, error in zip(
        lines, ["#N/A", "#DIV/0!", "#NAME?", "Err:502", " #ref! "], strict=False
    ):
        line[cells.get(field, 7)] = error
    text = csv_text([[*HEADINGS, "Thêm"], *lines])
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    taken = take(tmp_path / "a.csv")

    assert [each.dossier_code for each in kept(taken)] == ["HS-5"]
    assert reasons(taken) == [(number, field, "error_cell") for number in range(2, 7)]


def test_a_mapping_may_say_that_it_means_nothing(tmp_path):
    mapping(tmp_path, tables='[formats]\nmissing = ["#N/A"]')
    taken = take(csv_file(tmp_path / "a.csv", [row("HS-1", due="#N/A"), row("#1!2")]))

    assert [(each.dossier_code, each.due_at is None) for each in kept(taken)] == [
        ("HS-1", True),
        ("#1!2", False),
    ]


CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
# As LibreOffice writes them: its own mark of an error stands beside an empty text.
BROKEN = {
    "#REF!": '<table:table-cell table:formula="of:=[.#REF!]" office:value-type="string" '
    'office:string-value="" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>',
    UNSAVED: '<table:table-cell table:formula="of:=[.Z99]"/>',
}


def test_a_spreadsheet_of_libreoffice_too(tmp_path):
    mapping(tmp_path)

    def line(cells: list[str], attributes: str = "") -> str:
        xml = "".join(
            BROKEN.get(each) or (CELL.format(each) if each else "<table:table-cell/>")
            for each in cells
        )
        return f"<table:table-row{attributes}>{xml}</table:table-row>"

    body = "".join(
        [
            line([""], ' table:number-rows-repeated="3"'),
            line(list(HEADINGS)),
            line(row("HS-1", due="#REF!")),
            line(row("HS-2", finished=UNSAVED)),
            line(row("HS-3")),
        ]
    )
    path = spreadsheet(tmp_path / "a.ods", [], body)
    taken = take(path)

    assert [each.dossier_code for each in kept(taken)] == ["HS-3"]
    assert reasons(taken) == [(5, "due_at", "error_cell"), (6, "finished_at", "error_cell")]


def test_an_old_workbook_too(tmp_path):
    mapping(tmp_path)
    lines = [list(HEADINGS), *(row(f"HS-{n}") for n in range(3))]
    lines[1][5] = lines[2][5] = ""
    texts = sorted({text for cells in lines for text in cells if text})
    cells = [
        old_workbook.shared(at, column, texts.index(text))
        for at, line in enumerate(lines)
        for column, text in enumerate(line)
        if text
    ]
    cells += [old_workbook.error(1, 5, 0x17), old_workbook.formula_error(2, 5, 0x2A)]
    sheet = old_workbook.extent(4, 7) + b"".join(cells)
    path = old_workbook.write(tmp_path / "a.xls", texts, [sheet])
    taken = take(path)

    assert [each.dossier_code for each in kept(taken)] == ["HS-2"]
    given = [(each.row_number, each.given) for each in kept(taken, "rejected_row")]
    assert given == [(2, "#REF!"), (3, "#N/A")]


def test_the_list_of_rejects_says_which_cell(run, tmp_path):
    mapping(tmp_path)
    path = excel(tmp_path, {(1, 5): "#REF!"}, first=4, column=3)
    run(main, "import", str(path))

    assert (
        "trang “Hồ sơ”, ô H5, cột “Ngày hẹn trả”: “#REF!”: Ô có lỗi công thức"
        in run(main, "rejects")[1]
    )


def test_a_cell_of_an_export_of_forms_is_named_alone(tmp_path):
    (tmp_path / "van-ban.toml").write_text(
        'source = "Văn bản"\ntitle = "x"\ntarget = "form"\nform = "IV.01"\n[columns]\n'
        'unit = "Đơn vị"\nperiod = "Kỳ"\n[cells]\n"1:2" = "Giấy"\n"1:3" = "Điện tử"\n',
        encoding="utf-8",
    )
    lines = [["Đơn vị", "Kỳ", "Giấy", "Điện tử"], ["Sở Tư pháp", "Quý III/2023", "#N/A", "5"]]
    (tmp_path / "a.csv").write_text(csv_text(lines), encoding="utf-8")
    taken = take(tmp_path / "a.csv")

    assert [(each.column_code, int(each.value)) for each in kept(taken, "form_cell")] == [("3", 5)]
    assert reasons(taken) == [(2, "1:2", "error_cell")]


def test_a_column_of_them_takes_no_more_than_its_rows_numbers():
    """As a program writes it that does not calculate, in a column that nobody asked for."""
    cells = broken_cell.Cells()
    for number in range(300_000):
        cells.add(number, 7, UNSAVED)
        cells.add(number, 9, f"#{number}!")  # no spreadsheet has so many errors

    assert {text for _, _, text in cells} == {UNSAVED, "#VALUE!"}
    assert cells.mended(["a", "", "b"], 299_999, 7) == [UNSAVED, "", "b"]
    assert cells.mended(["a", "b"], 10, 8) == ["a", "b"]


def test_a_file_of_which_no_row_is_refused_has_the_columns_of_one_with_refused_rows(tmp_path):
    """They are written down a second time, so that nobody asks why no row was refused."""
    mapping(tmp_path)
    some = take(csv_file(tmp_path / "some.csv", [row("HS-1"), row("HS-2", unit="Đak Hà")]))
    none = take(csv_file(tmp_path / "none.csv", [row("HS-3")]))

    columns = [
        {
            column.name: str(column.type)
            for column in pq.read_schema(
                batches.folder_of(builds.store(), each.batch) / "rejected_row.parquet"
            )
        }
        for each in (some, none)
    ]
    assert (counts(some), counts(none)) == ((2, 1, 1, 0), (1, 1, 0, 0))
    assert columns[0] == columns[1]
