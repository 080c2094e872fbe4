"""A mapping that cannot be right is refused by its file, its key and its line."""

from __future__ import annotations

import re

import pytest

from data import faults
from data.__main__ import main
from data.importing.mappings import loading
from data.terminal import commands
from tests.data.importing.sent import counts, csv_file, mapping, row, take

RIGHT = """\
source = "một cửa"
title = "Hồ sơ"
target = "dossier"
holds = "changes"
repeats = "last"

[columns]
dossier_code = "Mã hồ sơ"
procedure_code = "Mã TTHC"
handling_unit = ["Đơn vị", "Cơ quan"]
channel = "Kênh"
received_at = "Ngày nhận"

[constants]
is_digitised = "có"

[values.channel]
"Qua mạng" = "online_self"

[formats]
decimal = ","
"""

# (what is written wrong, in place of what, key, line, words of the sentence)
WRONG = [
    ('holds = "all"', 'holds = "changes"', "holds", 4, "all_of_period, everything, changes"),
    ("", 'holds = "changes"\n', "holds", None, "chưa chọn mỗi tệp chứa gì"),
    ('holds = ""', 'holds = "changes"', "holds", 4, "chưa chọn"),
    ('repeats = "newest"', 'repeats = "last"', "repeats", 5, "last, first, reject"),
    ('repeats = "log"\nkey = "row"', 'repeats = "last"', "key", 6, "đã có cột mã"),
    ('target = "hồ sơ"', 'target = "dossier"', "target", 3, "dossier, procedure"),
    ("title = 5", 'title = "Hồ sơ"', "title", 2, "phải là chữ"),
    ('source = ""', 'source = "một cửa"', "source", 1, "phải là chữ"),
    ('sheet = "a"', 'title = "Hồ sơ"', "sheet", 2, "khóa không có"),
    ('dossier = "Mã hồ sơ"', 'dossier_code = "Mã hồ sơ"', "columns.dossier", 8, "khóa không có"),
    ('"person" = "Họ tên"', 'channel = "Kênh"', "columns.person", 11, "khóa không có"),
    ("channel = 5", 'channel = "Kênh"', "columns.channel", 11, "danh sách chữ"),
    ("channel = []", 'channel = "Kênh"', "columns.channel", 11, "tên một cột"),
    ('channel = ["  "]', 'channel = "Kênh"', "columns.channel", 11, "tên một cột"),
    ("", 'received_at = "Ngày nhận"\n', "columns.received_at", 7, "chưa có cột nào cho ngày tiếp"),
    ('channel = "x"', 'is_digitised = "có"', "constants.channel", 15, "đã lấy từ một cột"),
    ('outcome = ["a"]', 'is_digitised = "có"', "constants.outcome", 15, "một giá trị"),
    ('"Qua mạng" = "mạng"', '"Qua mạng" = "online_self"', "values.channel.Qua mạng", 18, "post"),
    ("[values.due_at]", "[values.channel]", "values.due_at", 17, "khóa không có"),
    ('thousands = ","', 'decimal = ","', "formats.thousands", 21, "trùng"),
    ('decimal = ".,"', 'decimal = ","', "formats.decimal", 21, "một ký tự"),
    ('decimal = "d"', 'decimal = ","', "formats.decimal", 21, "một ký tự"),
    ('date_order = "ngày"', 'decimal = ","', "formats.date_order", 21, "settle, dmy, mdy, ymd"),
    ('missing = ["", "x"]', 'decimal = ","', "formats.missing", 21, "rỗng"),
    ('missing = "x"', 'decimal = ","', "formats.missing", 21, "danh sách chữ"),
    (
        "[reading]\nheading_rows = [3, 1]\n[formats]",
        "[formats]",
        "reading.heading_rows",
        21,
        "dòng đầu",
    ),
    (
        "[reading]\nheading_rows = [true, 2]\n[formats]",
        "[formats]",
        "reading.heading_rows",
        21,
        "dòng đầu",
    ),
    ('[reading]\ndelimiter = ";;"\n[formats]', "[formats]", "reading.delimiter", 21, "một ký tự"),
    ("[reading]\nquote = \"''\"\n[formats]", "[formats]", "reading.quote", 21, "một ký tự"),
    (
        "[reading]\nquote = \",\"\ndelimiter = ','\n[formats]",
        "[formats]",
        "reading.delimiter",
        22,
        "trùng",
    ),
    ('unit_levels = ["huyện"]', 'title = "Hồ sơ"', "title", None, "thiếu khóa này"),
    ('title = "a"\nunit_levels = ["huyện"]', 'title = "Hồ sơ"', "unit_levels", 3, "district"),
]


@pytest.mark.parametrize(("written", "instead", "key", "line", "words"), WRONG)
def test_a_wrong_key_is_named_with_its_line(tmp_path, written, instead, key, line, words):
    assert instead in RIGHT
    path = tmp_path / "mot-cua.toml"
    path.write_text(RIGHT.replace(instead, written, 1), encoding="utf-8")

    with pytest.raises(faults.WrongMapping) as fault:
        loading.load(path)

    said = str(fault.value)
    assert said.startswith(f"Tệp ánh xạ {path}")
    assert f"khóa “{key}”: " in said
    assert re.findall(r"dòng (\d+)", said) == ([str(line)] if line else [])
    assert words in said
    assert "Sửa tệp này rồi chạy lại" in said


LIST = {'target = "dossier"': 'target = "procedure"', 'repeats = "last"': 'repeats = "log"'}
BY_ROW = {'dossier_code = "Mã hồ sơ"\n': "", 'repeats = "last"': 'repeats = "log"\nkey = "row"'}


@pytest.mark.parametrize(("instead", "words"), [(LIST, "chỉ dùng với"), (BY_ROW, "không có mã")])
def test_a_log_is_of_dossiers_that_have_a_code(tmp_path, instead, words):
    text = RIGHT.replace('holds = "changes"', 'holds = "everything"')
    for old, new in instead.items():
        text = text.replace(old, new)
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")

    with pytest.raises(faults.WrongMapping, match=f"dòng 5, khóa “repeats”: .*{words}"):
        loading.load(tmp_path / "a.toml")


def test_the_right_one_is_right(tmp_path):
    (tmp_path / "mot-cua.toml").write_text(RIGHT, encoding="utf-8")

    read = loading.load(tmp_path / "mot-cua.toml")

    assert read.columns["handling_unit"] == ["Đơn vị", "Cơ quan"]


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ('reading.delimiter = ";;"\n[columns]', 7),
        ('[reading] # cách đọc\n\n  "delimiter"=";;"\n[columns]', 9),
        ('reading = { delimiter = ";;" }\n[columns]', 7),
    ],
)
def test_a_line_is_found_however_the_key_is_written(tmp_path, written, line):
    path = tmp_path / "mot-cua.toml"
    path.write_text(RIGHT.replace("[columns]", written), encoding="utf-8")

    with pytest.raises(faults.WrongMapping, match=rf"dòng {line}, khóa “reading.delimiter”"):
        loading.load(path)


def test_what_is_not_toml_is_named_with_its_line(tmp_path):
    (tmp_path / "mot-cua.toml").write_text(RIGHT.replace('"Kênh"', '"Kênh'), encoding="utf-8")

    with pytest.raises(faults.WrongMapping, match=r"dòng 11: .*TOML.*ngoặc kép") as fault:
        loading.load(tmp_path / "mot-cua.toml")
    assert "Illegal" not in str(fault.value)


def test_a_mapping_saved_by_notepad_is_read(tmp_path):
    (tmp_path / "mot-cua.toml").write_text(RIGHT, encoding="utf-8-sig")

    assert loading.load(tmp_path / "mot-cua.toml").source == "một cửa"


def test_a_mapping_in_another_encoding_is_said(tmp_path):
    (tmp_path / "mot-cua.toml").write_bytes(RIGHT.encode("utf-16"))

    with pytest.raises(faults.WrongMapping, match="không phải UTF-8"):
        loading.load(tmp_path / "mot-cua.toml")


def test_a_mapping_that_is_not_there_is_said(tmp_path):
    path = csv_file(tmp_path / "a.csv", [row()])

    with pytest.raises(faults.NotFound, match=r"không-có.toml"):
        take(path, name=str(tmp_path / "không-có.toml"))
    with pytest.raises(faults.UnknownMapping, match=r"nyc311.*inspect"):
        take(path, name="không-có")


def test_one_still_being_written_keeps_no_file_out_that_another_names(tmp_path):
    mapping(tmp_path, top='files = ["hồ sơ*.csv"]')
    (tmp_path / "nháp.toml").write_text('source = "nháp"\n', encoding="utf-8")

    assert counts(take(csv_file(tmp_path / "hồ sơ 1.csv", [row()]))) == (1, 1, 0, 0)


def test_one_still_being_written_is_told_where_it_may_have_been_meant(tmp_path):
    mapping(tmp_path)
    (tmp_path / "nháp.toml").write_text('source = "nháp"\n', encoding="utf-8")

    with pytest.raises(faults.WrongMapping, match="nháp"):
        take(csv_file(tmp_path / "hồ sơ 1.csv", [row()]))


def test_other_toml_files_beside_the_data_are_left_alone(tmp_path):
    mapping(tmp_path)
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    (tmp_path / "hỏng.toml").write_bytes(b"\xff\xfe = [")

    assert counts(take(csv_file(tmp_path / "a.csv", [row()]))) == (1, 1, 0, 0)


@pytest.mark.parametrize(
    ("tables", "key", "line", "words"),
    [
        ('[units]\n"Nơi A" = "616"\n"Nơi B" = "KHÔNG-CÓ"', "units.Nơi B", 19, "mang mã KHÔNG-CÓ"),
        ('[formats]\ntime_zone = "Asia/Saigonn"', "formats.time_zone", 18, "múi giờ"),
    ],
)
def test_what_shows_only_when_a_file_is_read_is_named_too(tmp_path, tables, key, line, words):
    mapping(tmp_path, tables=tables)

    with pytest.raises(faults.WrongMapping) as fault:
        take(csv_file(tmp_path / "a.csv", [row()]))

    assert f"mot-cua.toml, dòng {line}, khóa “{key}”" in str(fault.value)
    assert words in str(fault.value)


def test_two_mappings_that_both_fit_are_not_chosen_between(tmp_path):
    mapping(tmp_path)
    mapping(tmp_path, name="mot-cua-khac")

    with pytest.raises(
        faults.SeveralMappings, match=r"/mot-cua-khac\.toml, .*/mot-cua\.toml.*--mapping"
    ):
        take(csv_file(tmp_path / "a.csv", [row()]))
    assert counts(take(tmp_path / "a.csv", name="mot-cua")) == (1, 1, 0, 0)


def test_a_mapping_that_names_the_file_goes_before_one_that_only_fits(tmp_path):
    mapping(tmp_path)
    mapping(tmp_path, name="thang", top='files = ["Tháng*.csv"]')
    decomposed = "Tha\u0301ng 7.csv"  # as a Mac writes it

    assert take(csv_file(tmp_path / decomposed, [row()])).batch.mapping == "thang"


def test_a_file_that_no_mapping_takes_is_told_what_each_lacks(tmp_path):
    mapping(tmp_path)
    (tmp_path / "a b.csv").write_text("Mã hồ sơ,Kênh nộp\n1,2\n", encoding="utf-8")

    with pytest.raises(faults.NoMapping) as fault:
        take(tmp_path / "a b.csv")

    assert "mot-cua: Tệp a b.csv: không khớp" in str(fault.value)
    assert (
        "thiếu cột “Mã TTHC” (procedure_code, dòng 11), “Đơn vị giải quyết” (handling_unit, "
        "dòng 12), “Ngày tiếp nhận” (received_at, dòng 14)"
    ) in str(fault.value)
    assert f"python -m data inspect {commands.quoted('a b.csv')}" in str(fault.value)


def renamed(tmp_path, old: str, new: str):
    """A file in which one heading is called otherwise than in the mapping."""
    path = csv_file(tmp_path / "a.csv", [row()])
    path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")
    return path


def test_a_column_that_no_file_need_have_is_missed_where_the_mapping_names_it(tmp_path):
    """All would be without a day that is due, and none late."""
    mapping(tmp_path)

    with pytest.raises(faults.DoesNotFit) as fault:
        take(renamed(tmp_path, "Ngày hẹn trả", "Ngày hẹn xyz"))

    said = str(fault.value)
    assert "thiếu cột “Ngày hẹn trả” (due_at, dòng 15)" in said
    assert "cột chưa dùng: “Ngày hẹn xyz”" in said
    assert "bỏ dòng ấy" in said


def test_of_several_headings_one_is_enough(tmp_path):
    path = mapping(tmp_path)
    both = path.read_text("utf-8").replace('"Ngày hẹn trả"', '["Ngày hẹn", "Ngày hẹn trả"]')
    path.write_text(both, encoding="utf-8")

    assert counts(take(csv_file(tmp_path / "a.csv", [row()])))[1] == 1


@pytest.mark.parametrize(
    ("old", "new", "missed"),
    [
        ("Ngày tiếp nhận", "Ngày vào", "“Ngày tiếp nhận” (received_at, dòng 14)"),
        ("Ngày hẹn trả", "Ngày vào", "“Ngày hẹn trả” (due_at, dòng 15)"),
    ],
)
def test_a_trial_names_the_line_and_the_headings_that_there_are(run, tmp_path, old, new, missed):
    path = mapping(tmp_path)
    said = run(main, "inspect", str(renamed(tmp_path, old, new)), "--mapping", str(path))[1]

    assert f"thiếu cột {missed}; tệp có cột chưa dùng: “Ngày vào”" in said


def test_a_trial_of_another_file_names_what_it_has(run, tmp_path):
    (tmp_path / "a.csv").write_text("Số,Tên việc\n1,a\n", encoding="utf-8")
    said = run(main, "inspect", str(tmp_path / "a.csv"), "--mapping", str(mapping(tmp_path)))[1]

    assert "tệp có cột chưa dùng: " in said and "“Tên việc”" in said and "“Số”" in said
