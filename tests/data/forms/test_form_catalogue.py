"""The catalogue of forms: what it holds, and that a mistake in it is named with its place."""

from __future__ import annotations

import shutil
from datetime import date

import pytest

from data import definitions
from data.forms import catalogue
from data.forms.faults import UnknownForm, WrongCatalogue
from tests.data.forms.conftest import FORMS

CODES = {form.form: form for form in FORMS}
A_FORM = """
form = "X.01"
version = "A"
title = "Biểu thử"
legal_basis = "Văn bản thử"
valid_from = 2020-12-15
levels = ["department"]
periods = ["Q1", "year"]
source = "bài kiểm thử"
known_limits = "bài kiểm thử"

[[part]]
stub = [{ code = "2", label = "Tên", holds = "label" }]
columns = [
  { code = "3", label = "Tổng số", sum_of = ["4", "5"] },
  { code = "4", label = "Một" },
  { code = "5", label = "Hai" },
]

[[part.section]]
blank_rows = 3

[[identity]]
along = "columns"
left = ["4"]
relation = "at_most"
right = ["5"]
severity = "warning"
sentence = "(4) không lớn hơn (5)"
confidence = "D"
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "X.01@A.toml").write_text(A_FORM, encoding="utf-8")
    return tmp_path


def test_the_forms_of_the_province_are_there():
    assert CODES.keys() == {
        *("II.03b", "II.04", "II.05b", "II.06a", "II.06b", "II.06c", "II.07b", "II.08"),
        *("IV.01", "IV.02b", "V.01", "01/PCTN"),
        *(f"TC.{number:02}" for number in range(1, 12)),
    }


def test_01_pctn_has_121_coded_rows_and_two_in_which_nothing_is_entered():
    rows = [row for its in CODES["01/PCTN"].part[0].section for row in its.rows]
    codes = [row.code for row in rows if row.code]

    assert [code for code in codes if "." not in code] == [str(n) for n in range(1, 109)]
    assert len(codes) == len(set(codes)) == 121
    assert len(rows) == 123
    assert all(row.unit_of_measure for row in rows if row.code)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.form)
def test_every_form_says_where_it_is_from_and_how_surely(form):
    assert form.legal_basis.startswith(("Thông tư ", "Biểu thu thập của tỉnh, không phải "))
    assert any(tag in form.source for tag in ("[V]", "[V2]", "[D]", "[U]"))
    assert "không phải nguyên văn" in form.known_limits


def test_what_counts_a_column_is_a_measure_there_is():
    defined = {each.code for each in definitions.load()}
    columns = [column for form in FORMS for part in form.part for column in part.columns]

    named = {name for column in columns for name in (column.measure, *column.less) if name}
    assert named and named <= defined


def test_a_form_that_takes_its_columns_from_another_has_its_identities_too():
    a, c = CODES["II.06a"], CODES["II.06c"]

    assert c.part[0].columns == a.part[0].columns
    assert c.identity == a.identity
    assert [its.code for its in c.part[0].section] == ["I", "II", "III"]


def test_a_new_version_is_a_new_file_and_begins_on_its_day(folder):
    second = A_FORM.replace('"A"', '"B"').replace("2020-12-15", "2023-07-01")
    (folder / "X.01@B.toml").write_text(second, encoding="utf-8")
    forms = catalogue.load(folder)

    assert catalogue.in_force(forms, "X.01", date(2023, 6, 30)).version == "A"
    assert catalogue.in_force(forms, "X.01", date(2023, 7, 1)).version == "B"
    assert catalogue.in_force(forms, "X.01", date(2019, 1, 1)).version == "A"


def test_a_form_that_is_not_there_is_answered_with_those_that_are(folder):
    with pytest.raises(UnknownForm, match=r"02/PCTN.*X\.01"):
        catalogue.in_force(catalogue.load(folder), "02/PCTN", date(2023, 6, 30))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('title = "Biểu thử"\n', "", "đầu tệp: thiếu khóa title"),
        ("title =", "titel =", "đầu tệp: khóa không có: titel"),
        ("blank_rows = 3", 'blank_rows = "3"', "section thứ 1, khóa blank_rows: phải là số nguyên"),
        ("blank_rows = 3", "blank_rows = 0", "part thứ 1"),
        ("2020-12-15", '"2020-12-15"', "khóa valid_from: phải là ngày"),
        ('["department"]', '["phòng"]', "khóa levels: “phòng”"),
        ('"Q1", "year"', '"Q5"', "khóa periods: “Q5”"),
        ('title = "', 'calendar = "lunar"\ntitle = "', "khóa calendar: “lunar”"),
        ('title = "', 'send_by = { phong = 17 }\ntitle = "', "khóa send_by: “phong”"),
        ('title = "', 'send_by = { department = 40 }\ntitle = "', "khóa send_by: “40”"),
        ('title = "', 'send_by = { department = "17" }\ntitle = "', "send_by.department: phải là"),
        ('holds = "label"', 'holds = "nhãn"', "part thứ 1, stub, khóa holds: “nhãn”"),
        ('holds = "label"', 'holds = "code"', "part thứ 1, khóa stub"),
        ('sum_of = ["4", "5"]', 'sum_of = ["4", "6"]', "cột 3, khóa sum_of: “6”"),
        ('code = "5", label', 'code = "4", label', "cột 4 có hai lần"),
        ('label = "Một"', 'label = "Một", decimals = 4', "cột 4, khóa decimals"),
        ('left = ["4"]', 'left = ["9"]', "identity thứ 1, khóa left: “9”"),
        ('"warning"', '"nhẹ"', "identity thứ 1, khóa severity: “nhẹ”"),
        ('"at_most"', '"less"', "identity thứ 1, khóa relation: “less”"),
        ('along = "columns"', 'along = "rows"', "identity thứ 1, khóa left: “4”"),
        ("[[part.section]]", '[[part.section]]\ncode = "I/1"', "không được có dấu /"),
        ("[[identity]]", "[[part.section]]\nblank_rows = 2\n[[identity]]", "có ở nhiều mục"),
        ('version = "A"', 'version = "B"', "phải đặt tên tệp là X.01@B.toml"),
        ('form = "X.01"', 'form = "X.01', "cú pháp TOML"),
        ('form = "X.01"', 'form = "X.01"\ncolumns_of = "Y@A"', "không có tệp Y@A.toml"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_its_place(old, new, said, folder):
    path = folder / "X.01@A.toml"
    assert old in A_FORM
    path.write_text(A_FORM.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(WrongCatalogue) as caught:
        catalogue.load(folder)
    assert "X.01@A.toml" in str(caught.value)
    assert said in str(caught.value)


def test_the_same_code_in_two_rows_is_a_mistake(tmp_path):
    name = "01-PCTN@TT06-2025.toml"
    shutil.copy(catalogue.FORMS / name, tmp_path / name)
    text = (tmp_path / name).read_text(encoding="utf-8")
    (tmp_path / name).write_text(text.replace('code = "12"', 'code = "11"'), encoding="utf-8")

    with pytest.raises(WrongCatalogue, match="mã 11 có ở nhiều dòng"):
        catalogue.load(tmp_path)
