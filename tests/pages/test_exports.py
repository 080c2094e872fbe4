"""Tables to take away: no cell starts a formula, and what was there is there."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime

import openpyxl
from hypothesis import example, given
from hypothesis import strategies as st

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


def of_csv(content: bytes) -> list[list[str]]:
    """The rows below the heads."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))[1:]


def starts_a_formula(text: str) -> bool:
    return text.lstrip(" \n").startswith(("=", "+", "-", "@", "\t", "\r"))


def with_every(test):
    for text in FORMULAS:
        test = example(text)(test)
    return test


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_no_name_of_a_file_has_what_a_system_refuses(text):
    name = exports.file_name(f"ho-so-{text}", "xlsx")

    assert not set(name) & set('<>:"/\\|?* \t\n') and name.isprintable()
    assert name.startswith("ho-so") and name.endswith(".xlsx")
    assert not name.removesuffix(".xlsx").endswith((".", "-"))
    assert len(name) <= exports.LONGEST_NAME + len(".xlsx")


def test_a_name_of_a_file_stays_as_readable_as_it_may():
    assert (
        exports.file_name("thu-tuc-1.014980-civil:2021", "csv") == "thu-tuc-1.014980-civil-2021.csv"
    )
    assert exports.file_name("dong-chua-nhan-Đắk Hà", "csv") == "dong-chua-nhan-Đắk-Hà.csv"


@with_every
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_no_text_starts_a_formula_in_csv(text):
    ((cell, _),) = of_csv(exports.as_csv(HEADS, [{"name": text, "value": 1}]))

    assert not starts_a_formula(cell)
    assert cell in (text, f"'{text}")


@with_every
@given(TEXT)
def test_no_text_is_a_formula_in_excel(text):
    ((cell, _),) = of_excel(exports.excel(HEADS, [{"name": text, "value": 1}], ABOUT))

    assert cell.data_type != "f"
    assert (cell.value or "").replace("\r\n", "\n").replace("_x000D_", "\r") == text


@given(TEXT)
def test_no_heading_starts_a_formula(text):
    content = exports.excel({"name": text}, [], [text])
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    head = exports.as_csv({"name": text}, []).decode("utf-8-sig")

    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    assert not any(starts_a_formula(cell) for cell in next(csv.reader([head])))


def test_csv_is_utf_8_with_the_mark_that_excel_knows_it_by():
    content = exports.as_csv(HEADS, [{"name": "Ngọc Hồi", "value": 3}])

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig") == "Đơn vị,Số hồ sơ\r\nNgọc Hồi,3\r\n"


def test_numbers_days_and_the_unknown_stay_what_they_are():
    rows = [
        {"name": "một", "value": 1377},
        {"name": "âm", "value": -358},
        {"name": "tỷ lệ", "value": 0.2507},
        {"name": "không có", "value": None},
        {"name": "không", "value": 0},
        {"name": "ngày", "value": date(2023, 9, 14)},
        {"name": "lúc", "value": datetime(2023, 9, 14, 16, 45)},
    ]

    excel = [value.value for _, value in of_excel(exports.excel(HEADS, rows, ABOUT))]
    text = [value for _, value in of_csv(exports.as_csv(HEADS, rows))]

    at = datetime(2023, 9, 14, 16, 45)
    assert excel == [1377, -358, 0.2507, None, 0, datetime(2023, 9, 14), at]
    assert text[:5] == ["1377", "-358", "0.2507", "", "0"]
    assert text[5].startswith("2023-09-14") and text[6].startswith("2023-09-14 16:45")


def test_a_code_with_a_zero_at_its_end_is_text():
    rows = [{"name": "1.014980", "value": "9.000010"}]

    ((code, other),) = of_excel(exports.excel(HEADS, rows, ABOUT))
    assert (code.value, other.value) == ("1.014980", "9.000010")


def test_what_a_table_is_stands_in_the_file():
    sheet = openpyxl.load_workbook(io.BytesIO(exports.excel(HEADS, [], ABOUT))).active

    lines = [row[0] for row in sheet.iter_rows(values_only=True)]
    assert lines == ["Quá hạn trong số đến hạn", "Quý III/2023", None, "Đơn vị"]


def test_every_page_offers_both_files(visit, one_unit):
    opened = visit()
    for entry in PAGES:
        labels = [button.label for button in opened.go(entry).app.get("download_button")]
        assert labels, entry.name
        assert labels == ["Tải về Excel", "Tải về CSV"] * (len(labels) // 2), entry.name
