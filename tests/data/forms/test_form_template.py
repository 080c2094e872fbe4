"""The workbook that a unit gets, read back cell by cell as a demanding official would."""

from __future__ import annotations

import shutil

import openpyxl
import pytest

from data.__main__ import main
from data.forms import layout, machine
from data.packs import KON_TUM
from tests.data.forms.conftest import FORMS, column_of, report_of, row_of, written

each_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.form)


@pytest.fixture(scope="module")
def blanks(tmp_path_factory) -> dict:
    """The blank form of each, written and opened once: only to look at."""
    folder, reports = tmp_path_factory.mktemp("blank"), map(report_of, FORMS)
    return {
        its.form.form: written(folder, its.form.form, its.unit_code, its.period) for its in reports
    }


@pytest.fixture
def blank(form, blanks):
    return blanks[form.form]


def words(sheet) -> list[str]:
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]


@each_form
def test_the_top_says_what_it_is_as_offices_write_it(form, blank):
    sheet, said = blank.sheet(), words(blank.sheet())

    assert sheet.cell(1, 2).value == f"Biểu số: {form.form}"
    assert sheet.cell(2, 2).value == form.legal_basis
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in said
    assert "Độc lập - Tự do - Hạnh phúc" in said
    assert form.title in said
    assert f"Đơn vị báo cáo: {blank.report.unit_name}" in said
    assert any("bí mật nhà nước" in each for each in said)
    assert f"Ghi chú: {form.known_limits}" in said


@pytest.mark.parametrize(
    ("form", "unit_code", "period", "day"),
    [
        ("II.06a", "STP", "2023-Q3", "19/9/2023"),
        ("II.06a", "23284", "2023-Q1", "17/3/2023"),
        ("II.06c", "62", "2023", "22/12/2023"),
        ("01/PCTN", "62", "2025-Q4", "20/12/2025"),
    ],
)
def test_the_day_to_send_it_by_is_that_of_the_senders_level(form, unit_code, period, day, sent):
    assert f"Thời hạn gửi: ngày {day}" in words(sent(form, unit_code, period).sheet())


def test_the_period_is_written_with_its_days(sent):
    said = words(sent("II.06a", "STP", "2023-Q3").sheet())

    assert "Kỳ báo cáo: Quý III/2023 (từ ngày 15/6/2023 đến hết ngày 14/9/2023)" in said


@each_form
def test_only_cells_to_be_entered_are_unlocked(form, blank):
    """And the number and name of a row that the sender names."""
    sheet = blank.sheet()
    assert sheet.protection.sheet

    free = {
        cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked
    }
    expected = set()
    lines = layout.lines(blank.report)
    for number, line in enumerate(lines, 1):
        if line.kind not in ("free", "row"):
            continue
        for place, column in line.columns.items():
            if not column.sum_of:
                expected.add(sheet.cell(number, place + 1).coordinate)
        if line.kind == "free":
            stub = line.part.stub
            expected |= {sheet.cell(number, 2 + place).coordinate for place in range(len(stub))}
    assert free == expected and expected


@each_form
def test_a_formula_stands_only_in_cells_that_the_import_leaves_aside(form, blank):
    formulas = [cell for row in blank.sheet().iter_rows() for cell in row if cell.data_type == "f"]

    assert all(cell.protection.locked for cell in formulas)
    has_sums = any(column.sum_of for part in form.part for column in part.columns)
    assert bool(formulas) or not has_sums


@each_form
def test_every_entered_cell_has_excels_own_check(form, blank):
    sheet = blank.sheet()
    checks = sheet.data_validations.dataValidation

    for number, line in enumerate(layout.lines(blank.report), 1):
        if line.kind not in ("free", "row"):
            continue
        for place, column in line.columns.items():
            if column.sum_of:
                continue
            cell = sheet.cell(number, place + 1).coordinate
            (check,) = [each for each in checks if cell in each]
            own = line.row.decimals if line.row else None
            decimals = column.decimals if own is None else own
            assert check.type == ("decimal" if decimals else "whole"), cell
            assert (check.operator, check.formula1) == ("greaterThanOrEqual", "0")
            assert check.error and check.errorTitle


@each_form
def test_every_word_has_room(form, blank):
    """Merged words are over as many cells as they need, and the row is as high as they are."""
    sheet = blank.sheet()
    merged = {each.coord.split(":")[0]: each for each in sheet.merged_cells.ranges}
    sizes = [0, *layout.widths(form)]

    for row in sheet.iter_rows(min_col=2):
        for cell in row:
            if not isinstance(cell.value, str) or cell.data_type == "f":
                continue
            over = merged.get(cell.coordinate)
            last_column = over.max_col if over else cell.column
            last_row = over.max_row if over else cell.row
            width = sum(sizes[cell.column - 1 : last_column]) * 11 / cell.font.size
            height = sum(
                sheet.row_dimensions[number].height or 15
                for number in range(cell.row, last_row + 1)
            )
            lines_of_room = int(height / 15)
            assert cell.alignment.wrap_text, cell.coordinate
            assert len(cell.value) <= lines_of_room * width, (cell.coordinate, cell.value)


@each_form
def test_every_figure_has_its_unit_of_measure_in_sight(form, blank):
    """Of the whole form, of its column or of its row."""
    said = words(blank.sheet())

    for part in form.part:
        for column in part.columns:
            rows = [row for its in part.section for row in its.rows if row.code]
            if column.unit_of_measure:
                assert f"{column.label} ({column.unit_of_measure})" in said
            elif form.unit_of_measure:
                assert f"Đơn vị tính: {form.unit_of_measure}" in said
            else:
                assert rows and {row.unit_of_measure for row in rows} <= set(said)


@each_form
def test_it_prints_on_a4_one_page_wide_with_its_headings_on_each_page(form, blank):
    sheet = blank.sheet()

    assert sheet.page_setup.paperSize == "9" or int(sheet.page_setup.paperSize) == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    is_wide = sum(layout.widths(form)) > 110
    assert sheet.page_setup.orientation == ("landscape" if is_wide else "portrait")
    if len(form.part) == 1:
        first, last = row_of(sheet, "@head:1:1"), row_of(sheet, "@columns:1")
        assert sheet.print_title_rows == f"${first}:${last}"


@each_form
def test_the_machines_part_is_out_of_sight(form, blank):
    book = openpyxl.load_workbook(blank.path)

    assert book.sheetnames == [form.form.replace("/", "-"), machine.SHEET]
    assert book[machine.SHEET].sheet_state == "veryHidden"
    assert book.worksheets[0].column_dimensions["A"].hidden


def test_headings_are_merged_over_the_columns_they_speak_of(sent):
    sheet = sent("II.06a", "STP", "2023-Q3").sheet()
    merged = {each.coord for each in sheet.merged_cells.ranges}
    top = row_of(sheet, "@head:1:1")
    below, deepest = top + 1, top + 2

    assert sheet.cell(top, 4).value == "Số hồ sơ tiếp nhận" and f"D{top}:G{top}" in merged
    assert sheet.cell(below, 5).value == "Trong kỳ" and f"E{below}:F{below}" in merged
    assert sheet.cell(deepest, 5).value == "Trực tuyến"
    assert f"D{below}:D{deepest}" in merged and f"C{top}:C{deepest}" in merged
    numbers = [cell.value for cell in sheet[row_of(sheet, "@columns:1")][1:]]
    assert numbers[:4] == ["(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)"]
    assert numbers[-1] == "(13)"


def test_a_sum_is_blank_where_nothing_is_entered_and_reaches_over_inserted_rows(sent):
    sheet = sent("II.06a", "STP", "2023-Q3").sheet()
    section, end = row_of(sheet, "@section:1:1"), row_of(sheet, "@end:1:1")

    over = f"E{section + 1}:E{end}"
    assert sheet.cell(section, 5).value == f'=IF(COUNT({over})=0,"",SUM({over}))'
    assert sheet.cell(section, 4).value.startswith(f"=IF(COUNT(E{section},F{section},G{section})")


def test_free_rows_may_be_inserted_and_coded_ones_may_not(sent):
    """openpyxl says True where a thing is locked."""
    assert sent("II.06a", "STP", "2023-Q3").sheet().protection.insertRows is False
    assert sent("01/PCTN", "STP", "2023-Q3").sheet().protection.insertRows is True


def test_the_rows_of_01_pctn_without_a_code_cannot_be_entered(sent):
    sheet = sent("01/PCTN", "62", "2025-Q4").sheet()
    rows = [row for row in sheet.iter_rows() if "Trong đó: cơ quan thanh tra" in str(row[2].value)]

    assert len(rows) == 2
    assert all(cell.protection.locked for row in rows for cell in row)


def test_money_has_three_decimals_and_people_none(sent):
    sheet = sent("01/PCTN", "62", "2025-Q4").sheet()

    assert sheet.cell(row_of(sheet, "@row:24"), 5).number_format == "#,##0.000"
    assert sheet.cell(row_of(sheet, "@row:26"), 5).number_format == "#,##0"


def test_two_parts_of_a_form_have_their_own_headings(sent):
    sheet = sent("II.07b", "62", "2023").sheet()

    assert column_of(sheet, "3", part=1) == column_of(sheet, "3", part=2) == 4
    assert row_of(sheet, "@close:1") < row_of(sheet, "@part:2") < row_of(sheet, "@columns:2")


def test_a_level_that_has_no_unit_is_said_and_nothing_is_written(run, own_store, tmp_path):
    """Districts since 1/7/2025: an order that wrote nothing ended as if all were done."""
    shutil.copytree(KON_TUM, own_store / "reference", dirs_exist_ok=True)
    asked = ("--level", "district", "--period", "2026-Q1", "--to", str(tmp_path / "sent"))
    status, said, wrong = run(main, "template", "II.06b", *asked)

    assert status == 1 and not said and not (tmp_path / "sent").exists()
    assert "Cuối kỳ 2026-Q1 không có đơn vị nào của cấp “huyện, thành phố”" in wrong
    assert "Cấp có đơn vị vào ngày ấy: province, department, commune" in wrong
