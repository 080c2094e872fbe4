"""Tables to take away: no cell starts a formula, and what was there is there."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from figures import files, wording
from figures.page import exports
from navigation import PAGES

HEADS = {"name": "Đơn vị", "value": "Số hồ sơ"}
ABOUT = ["Quá hạn trong số đến hạn", "Quý III/2023"]
# What Excel keeps of a text as it is: no control characters, no halves of a character.
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=40)
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "=cmd|' /C calc'!A0"]


def of_excel(content: bytes) -> list[tuple]:
    """The cells below the heads."""
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    return [row[: len(HEADS)] for row in sheet.iter_rows(min_row=len(ABOUT) + 3)]


def of_csv(content: bytes, separator: str = ",") -> list[list[str]]:
    """The rows below the heads."""
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=separator))[1:]


def starts_a_formula(text: str) -> bool:
    return text.lstrip(" \n").startswith(("=", "+", "-", "@", "\t", "\r"))


def with_every(test):
    for text in FORMULAS:
        test = example(text)(test)
    return test


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_no_name_of_a_file_has_what_a_system_refuses(text):
    name = exports.file_name(f"ho-so-{text}", ".xlsx")

    assert not set(name) & set('<>:"/\\|?* \t\n') and name.isprintable()
    assert name.startswith("ho-so") and name.endswith(".xlsx")
    assert not name.removesuffix(".xlsx").endswith((".", "-"))
    assert len(name) <= exports.LONGEST_NAME + len(".xlsx")


def test_a_name_of_a_file_stays_as_readable_as_it_may():
    assert (
        exports.file_name("thu-tuc-1.014980-civil:2021", ".csv")
        == "thu-tuc-1.014980-civil-2021.csv"
    )
    assert exports.file_name("dong-chua-nhan-Đắk Hà", ".csv") == "dong-chua-nhan-Đắk-Hà.csv"


@with_every
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_no_text_starts_a_formula_in_csv(text):
    """But for a code in quotes, which Excel would otherwise take for a number or a day."""
    rows = [{"name": text, "value": 1}]
    ((cell, _),) = of_csv(files.for_programs(HEADS, rows))
    ((in_excel, _),) = of_csv(files.for_vietnamese_excel(HEADS, rows), ";")

    assert not starts_a_formula(cell)
    assert cell in (text, f"'{text}")
    assert in_excel == cell or (in_excel == f'="{text}"' and set(text) <= set("0123456789.,/:-"))


@with_every
@given(TEXT)
def test_no_text_is_a_formula_in_excel(text):
    ((cell, _),) = of_excel(files.excel(HEADS, [{"name": text, "value": 1}], ABOUT))

    assert cell.data_type != "f"
    assert (cell.value or "").replace("\r\n", "\n").replace("_x000D_", "\r") == text


@given(TEXT)
def test_no_heading_starts_a_formula(text):
    content = files.excel({"name": text}, [], [text])
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    head = files.for_programs({"name": text}, []).decode("utf-8-sig")

    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    assert not any(starts_a_formula(cell) for cell in next(csv.reader([head])))


def test_csv_is_utf_8_with_the_mark_that_excel_knows_it_by_and_texts_are_quoted():
    rows = [{"name": "Ngọc Hồi", "value": 3}]
    content = files.for_programs(HEADS, rows)
    of_excel = files.for_vietnamese_excel(HEADS, rows, "score")

    assert content.startswith(b"\xef\xbb\xbf") and of_excel.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig") == '"Đơn vị","Số hồ sơ"\r\n"Ngọc Hồi",3\r\n'
    assert of_excel.decode("utf-8-sig") == "Đơn vị;Số hồ sơ\r\nNgọc Hồi;3\r\n"


AT = datetime(2023, 9, 14, 16, 45)
CELLS = [  # key, value, in Excel with its format, for programs, for a Vietnamese Excel
    ("numerator", 1377, (1377, "#,##0"), "1377", "1377"),
    ("excess", -8.0712348, (-8.0712348, "#,##0.00"), "-8.0712348", "-8,071235"),
    ("excess", -358.0, (-358, "#,##0"), "-358.0", "-358"),
    ("value", 0.2507, (0.2507, "0.00%"), "0.2507", "25,07%"),
    ("value", 0.99999, (0.99999, "0.00%"), "0.99999", "99,999%"),
    ("mix", -0.0054, (-0.0054, "0.00%"), "-0.0054", "-0,54%"),
    ("context_year", 2022, (2022, "0"), "2022", "2022"),
    ("value", None, (None, "General"), "", ""),
    ("numerator", 0, (0, "#,##0"), "0", "0"),
    ("due_on", date(2023, 9, 4), (datetime(2023, 9, 4), "dd/mm/yyyy"), "2023-09-04", "04/09/2023"),
    ("at", AT, (AT, "dd/mm/yyyy hh:mm"), "2023-09-14 16:45:00", "14/09/2023 16:45:00"),
    ("procedure_code", "9.001265", ("9.001265", "General"), "9.001265", '="9.001265"'),
    ("component", "1.1", ("1.1", "General"), "1.1", '="1.1"'),
    ("unit_code", "00123", ("00123", "General"), "00123", '="00123"'),
    ("unit_code", "608", ("608", "General"), "608", "608"),
]


@pytest.mark.parametrize(("key", "value", "in_excel", "plain", "vietnamese"), CELLS)
def test_each_file_has_a_cell_in_the_way_of_those_who_open_it(
    key, value, in_excel, plain, vietnamese
):
    heads, rows = {"name": "Đơn vị", key: "Cột"}, [{"name": "A", key: value}]

    ((_, cell),) = of_excel(files.excel(heads, rows, ABOUT))
    assert (cell.value, cell.number_format) == in_excel
    assert [row[1] for row in of_csv(files.for_programs(heads, rows))] == [plain]
    assert [row[1] for row in of_csv(files.for_vietnamese_excel(heads, rows), ";")] == [vietnamese]


@pytest.mark.parametrize("row", [{"kind": "average", "value": 0.5}, {"kind": "điểm", "value": 0.5}])
def test_of_days_and_of_points_no_value_is_a_share(row):
    assert wording.number_of("value", row, "share") == "decimal"


def test_a_value_is_a_share_by_what_its_row_counts():
    counted = {"value": 0.5, "numerator": 1, "denominator": 2}

    assert wording.number_of("value", counted, "share") == "share"
    assert wording.number_of("value", counted, "average") == "decimal"
    assert wording.number_of("value", counted | {"kind": "district"}, "average") == "decimal"
    assert wording.number_of("value", {"value": 30, "numerator": 30}, "share") == "count"
    assert wording.number_of("value", {"value": 0.99, "numerator": None}, "share") == "share"


def test_a_file_has_words_for_codes_and_plain_spaces():
    row = {
        "period": "2023-Q3",
        "stretch": "civil:2023-09",
        "state": "lagging",
        "qualifier": ">",
        "source": "ngưỡng theo tài liệu [V2]; chia 4 + 4 [U]",
        "unit_name": "Huyện\u00a0Đăk\u00a0Hà",
        "value": 0.5,
    }

    assert list(wording.in_words(row).values()) == [
        "Quý III/2023",
        "Tháng 9/2023 (dương lịch)",
        "Cần khắc phục",
        "trên",
        "ngưỡng theo tài liệu; chia 4 + 4",
        "Huyện Đăk Hà",
        0.5,
    ]


def test_a_file_calls_communes_as_its_period_does():
    row = {"level": "commune"}
    assert wording.in_words(row, date(2025, 6, 30)) == {"level": "xã, phường, thị trấn"}
    assert wording.in_words(row, date(2025, 9, 14)) == {"level": "xã, phường, đặc khu"}

    period = {"period": "2025-Q3", "calendar": "report", "starts_on": date(2025, 6, 15)}
    about = wording.about("A", period | {"ends_on": date(2025, 9, 14)}, date(2025, 9, 14), [])
    assert about.day == date(2025, 9, 14)


def test_rows_of_one_measure_say_which_and_programs_read_its_code():
    day = date(2025, 9, 14)
    period = {"period": "2025-Q3", "calendar": "report", "starts_on": day, "ends_on": day}
    about = wording.about(
        "Huyện A", period, day, [], measure={"title": "Quá\u00a0hạn", "measure": "late"}
    )

    assert about.columns["Chỉ số"] == "Quá hạn" and about.codes == {"Mã chỉ số": "late"}
    assert "Chỉ số" not in wording.about("Huyện A", period, day, []).columns


def test_a_sheet_filters_keeps_its_heads_and_prints_on_one_page_across():
    rows = [{"name": "một", "value": 1}, {"name": "hai", "value": 2}]
    sheet = openpyxl.load_workbook(io.BytesIO(files.excel(HEADS, rows, ABOUT))).active

    assert sheet.auto_filter.ref == "A4:B6"
    assert sheet.freeze_panes == "B5"
    assert sheet.print_title_rows == "$4:$4"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0


def test_a_code_with_a_zero_at_its_end_is_text():
    rows = [{"name": "1.014980", "value": "9.000010"}]

    ((code, other),) = of_excel(files.excel(HEADS, rows, ABOUT))
    assert (code.value, other.value) == ("1.014980", "9.000010")


def test_what_a_table_is_stands_in_the_file():
    sheet = openpyxl.load_workbook(io.BytesIO(files.excel(HEADS, [], ABOUT))).active

    lines = [row[0] for row in sheet.iter_rows(values_only=True)]
    assert lines == ["Quá hạn trong số đến hạn", "Quý III/2023", None, "Đơn vị"]


def test_every_page_offers_each_file(visit, one_unit):
    opened = visit()
    three = [wording.WORD[word] for word in ("export_excel", "export_for_excel", "export_csv")]
    papers = {
        "overview": [
            "Báo cáo của kỳ (Word)",
            "Trang trình chiếu (PowerPoint)",
            "Sổ số liệu của kỳ (Excel)",
        ],
        "unit": ["Phiếu đơn vị (Word)", "Tin năm dòng"],
    }
    for entry in PAGES:
        offered = [button.label for button in opened.go(entry).app.get("download_button")]
        labels = [label for label in offered if label in three]
        assert [label for label in offered if label not in three] == papers.get(entry.name, [])
        is_empty = "không có hồ sơ để so" in opened.said or entry.name in ("import_files", "tasks")
        assert labels or is_empty, entry.name
        assert labels == three * (len(labels) // 3), entry.name
