"""A store's pack goes into Excel and back, and what is wrong in it is named by file and line."""

from __future__ import annotations

from datetime import date

import openpyxl
import pytest

from data import builds
from data.__main__ import main
from data.founding import checking, headings, pack
from data.packs import KON_TUM


@pytest.fixture
def folder(founded, new_store):
    """The pack of a province with its earlier years."""
    founded("46")  # Huế: the smallest that was merged with no other
    return new_store / "reference"


@pytest.fixture
def exported(run, folder, tmp_path):
    path = tmp_path / "danh-muc.xlsx"
    assert run(main, "reference", "export", str(path))[0] == 0
    return path


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def edit(path, change):
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)


def test_a_pack_that_nobody_changed_comes_back_byte_for_byte(run, folder, exported):
    before = contents(folder)
    edit(exported, lambda book: None)  # saved by another program

    status, said, _ = run(main, "reference", "import", str(exported))

    assert status == 0 and "không thay đổi gì" in said
    assert contents(folder) == before


def test_every_table_is_written_as_it_was_read(folder, tmp_path):
    for table in pack.TABLES:
        pack.write(tmp_path, table, pack.read(folder, table))
        assert (
            pack.path_of(tmp_path, table).read_bytes() == pack.path_of(folder, table).read_bytes()
        )


def test_a_sheet_has_vietnamese_heads_the_columns_names_and_codes_as_text(exported):
    book = openpyxl.load_workbook(exported)

    assert book.sheetnames == list(headings.SHEET.values())
    sheet = book["Đơn vị"]
    assert [sheet.cell(1, 1).value, sheet.cell(2, 1).value] == ["Mã đơn vị", "unit_code"]
    communes = [cell.value for cell in sheet["A"] if str(cell.value).isdecimal()]
    assert "19777" in communes
    levels = [each.formula1 for each in sheet.data_validations.dataValidation]
    assert '"province,department,district,commune"' in levels


def test_a_renamed_unit_is_told_as_one_not_as_one_that_came_and_one_that_went(
    run, folder, exported
):
    def rename(book):
        (row,) = [row for row in book["Đơn vị"].iter_rows() if row[0].value == "STP"]
        (name,) = [cell for cell in row if cell.value == "Sở Tư pháp"][:1]
        name.value = "Sở Tư pháp mới"

    edit(exported, rename)
    status, said, wrong = run(main, "reference", "import", str(exported))

    assert status == 0, wrong
    renamed = "đổi tên “Sở Tư pháp” thành “Sở Tư pháp mới” (STP)"
    assert f"unit.csv: thêm 0, sửa 1, bỏ 0 dòng; {renamed}" in said


def test_what_was_edited_is_taken_and_said(run, folder, exported):
    untouched = pack.path_of(folder, "unit_succession").read_bytes()

    def change(book):
        book["Cách gọi khác"].append(["Sở Tài chính - Kế hoạch", "STC"])
        book["Dân số, diện tích"].append(["46", 2024, "population", 1236393, None, "Niên giám"])

    edit(exported, change)
    status, said, wrong = run(main, "reference", "import", str(exported))

    assert status == 0, wrong
    assert "unit_alias.csv: thêm 1, bỏ 0 dòng" in said and "unit.csv:" not in said
    (row,) = pack.read(folder, "unit_context")
    assert (row["unit_code"], row["year"], row["value"]) == ("46", "2024", "1236393")
    assert pack.path_of(folder, "unit_succession").read_bytes() == untouched


def test_days_are_taken_as_people_write_them_and_as_excel_keeps_them(run, folder, exported):
    days = ["15/12/2025", date(2026, 1, 5)]

    def change(book):
        for kind, day in zip(("official", "adopted"), days, strict=True):
            book["Chỉ tiêu"].append(
                ["online_share", kind, "all", day, None, 0.5, "Kế hoạch", "false"]
            )

    edit(exported, change)
    status, _, wrong = run(main, "reference", "import", str(exported))

    assert status == 0, wrong
    added = [row["starts_on"] for row in pack.read(folder, "target") if row["value"] == "0.5"]
    assert added == ["2025-12-15", "2026-01-05"]


def test_all_that_is_wrong_in_a_row_is_named_at_once(run, folder, exported):
    row = ["online_share", "official", "all", "31/2/2025", None, 60, "Kế hoạch", "không"]
    edit(exported, lambda book: book["Chỉ tiêu"].append(row))
    status, _, wrong = run(main, "reference", "import", str(exported))

    assert status == 1
    for said in ("“31/2/2025” không phải ngày", "“không” không phải mã", "chỉ tiêu 60"):
        assert said in wrong


@pytest.mark.parametrize(
    ("sheet", "row", "said"),
    [
        ("Chỉ tiêu", ["Online_share"], "không có chỉ số “Online_share”"),
        ("Cách gọi khác", ["Sở lạ", "SLA"], "không có đơn vị mang mã SLA"),
        ("Cách gọi khác", ["Sở lạ", 97], "mã ghi dạng số nên có thể mất số 0"),
        ("Cách gọi khác", ["a", "STC", "", "thừa"], "“thừa” nằm ngoài các cột"),
        ("Ghi chú riêng", ["a"], "trang “Ghi chú riêng” không phải của danh mục"),
    ],
)
def test_a_workbook_with_a_mistake_changes_nothing(run, folder, exported, sheet, row, said):
    before = contents(folder)

    def change(book):
        if sheet == "Chỉ tiêu":
            row[1:] = ["official", "all", "2025-12-15", "", 0.5, "Kế hoạch", "false"]
        (book[sheet] if sheet in book.sheetnames else book.create_sheet(sheet)).append(row)

    edit(exported, change)
    status, _, wrong = run(main, "reference", "import", str(exported))

    assert status == 1 and said in wrong
    assert contents(folder) == before


@pytest.mark.parametrize("command", [["export", "a.xlsx"], ["import", "a.xlsx"], ["check"]])
def test_without_a_pack_the_next_step_is_named(run, command):
    status, _, wrong = run(main, "reference", *command)

    assert status == 1 and "init --province" in wrong


def test_the_demonstrations_pack_and_a_new_one_are_without_a_mistake(run, folder):
    assert not checking.check(KON_TUM)
    status, said, _ = run(main, "reference", "check")

    assert status == 0 and "không thấy chỗ sai nào" in said


WRONG = [
    ("unit", "9,2020-01-01,,tỉnh,office,46,Tên,Tên,1,nguồn", "“tỉnh” không phải mã"),
    ("unit", "9,2020-01-01,,commune,sở,46,Tên,Tên,1,nguồn", "“sở” không phải mã"),
    ("unit", "9,2020-01-01,,commune,office,,Tên,Tên,1,nguồn", "không có đơn vị trên"),
    ("unit", "9,2020-01-01,,commune,office,99,Tên,Tên,1,nguồn", "đơn vị trên mang mã 99"),
    ("unit", "9,2019-01-01,,commune,office,SKHDT,Tên,Tên,1,nguồn", "không có suốt thời gian"),
    ("unit", "STP,2024-01-01,,department,office,46,Tên,Tên,1,nguồn", "cùng lúc của hai đơn vị"),
    ("unit", "9,2024-01-01,2023-01-01,commune,office,46,T,T,1,n", "trước khi thành lập"),
    ("unit", "9,2020-01-01,,province,office,,Tên,Tên,1,nguồn", "hơn một đơn vị cấp tỉnh"),
    ("unit", "9,01/07/2025,,commune,office,46,Tên,Tên,1,nguồn", "“01/07/2025” không phải ngày"),
    ("unit", "9,2020-01-01,,commune,office,46,Tên,Tên,nhất,nguồn", "“nhất” không phải số"),
    ("unit", "9,2020-01-01,,commune,office,46,,Tên,1,nguồn", "cột unit_name trống"),
    ("unit", "9,2020-01-01,,commune,office,46,Sở A, B,Tên,1,nguồn", "có 11 ô, phải là 10"),
    ("unit_succession", "19777,9,2025-07-01,1,n", "đơn vị mới 9 không thành lập ngày 2025-07-01"),
    ("unit_succession", "9,19777,2025-07-01,1,n", "đơn vị cũ 9 không kết thúc ngày 2025-06-30"),
    ("unit_succession", "SKHDT,STC,2025-03-01,0.5,n", "phần nhập vào 0.5"),
    ("unit_succession", "SKHDT,SNV,2025-03-01,1,n", "old_code, changed_on như dòng"),
    ("unit_alias", "Sở lạ,9,", "không có đơn vị mang mã 9"),
    ("channel", "Qua Zalo,zalo,", "“zalo” không phải mã"),
    ("channel", "Thư điện tử,direct,", "channel_name như dòng 2"),
    ("district_tile", "9,0,0", "không có đơn vị mang mã 9"),
    ("unit_group", "9,,Khu vực A,1,,n", "không có đơn vị mang mã 9 có từ trước"),
    ("unit_group", "19777,2020-01-01,Khu vực A,99,,n", "mã 19777 thành lập ngày 2020-01-01"),
    ("unit_group", "STP,,Khu vực A,99,,n", "đơn vị mang mã STP không phải cấp xã"),
    ("unit_group", "19777,2025-07-01,Khu vực A,99,,n", "unit_code, valid_from như dòng"),
    ("unit_group", "19753,,Khu vực A,1,,n", "thứ tự 1 đã là của “Khu vực"),
    ("unit_group", "19753,,Khu vực A Lưới,99,,n", "có thứ tự khác ở dòng"),
    ("expected_source", "x,X,,,quarter,2025-01-01,,,,", "một trong hai: level hoặc unit_code"),
    ("expected_source", "x,X,commune,,tuần,2025-01-01,,,,", "“tuần” không phải mã"),
    ("target", "la,official,all,2025-01-01,,0.5,K,false,", "không có chỉ số “la”"),
    ("target", "digitised_share,oficial,all,2025-01-01,,0.5,K,false,", "“oficial” không phải mã"),
    ("target", "digitised_share,official,tỉnh,2025-01-01,,0.5,K,false,", "“tỉnh” không phải mã"),
    ("target", " digitised_share,official,all,2025-01-01,,0.5,K,false,", "có dấu cách thừa"),
    ("target", "digitised_share,official,all,2025-01-01,2024-01-01,0.5,K,false,", "trước khi bắt"),
    ("target", "digitised_share,official,all,2025-01-01,,50,K,false,", "50% là 0.5"),
    ("target", "digitised_share,official,all,2025-01-01,,-1,K,false,", "Ghi từ 0 đến 1"),
    ("objective", "la,99,", "không có chỉ số “la”"),
    ("objective", "online_share,99,", "measure như dòng 2"),
    ("objective", "to_handle,1,", "display_order như dòng 2"),
    ("objective", "to_handle,đầu,", "“đầu” không phải số"),
    ("published_figure", "la,46,2023-Q3,press,1,,,,2023-09-14,2023-09-14,D,", "không có chỉ số"),
    (
        "published_figure",
        "resolved,46,2023-Q9,press,1,,,,2023-09-14,2023-09-14,D,",
        "không có kỳ “2023-Q9”",
    ),
    ("working_day_override", "2026-01-03,đúng,VB", "“đúng” không phải mã"),
    ("working_day_override", "2026-01-02,true,VB", "day như dòng 2"),
]


@pytest.mark.parametrize(("table", "line", "said"), WRONG, ids=[said for _, _, said in WRONG])
def test_a_mistake_is_named_with_file_line_and_remedy(run, folder, table, line, said):
    path = pack.path_of(folder, table)
    with path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    last = len(path.read_text(encoding="utf-8").splitlines())

    status, _, wrong = run(main, "reference", "check")

    assert status == 1
    told = wrong.splitlines()
    assert all(each.startswith(f"{path}, dòng {last}: ") for each in told)
    assert any(said in each for each in told)


def test_a_district_may_stand_in_two_rows_while_its_communes_go_on(run, folder):
    """As one does that took another in: it begins anew, and its communes do not."""
    rows = pack.read(folder, "unit")
    at = next(at for at, row in enumerate(rows) if row["level"] == "district")
    later = rows[at] | {"valid_from": "2020-02-01"}
    rows[at]["valid_to"] = "2020-01-31"
    pack.write(folder, "unit", [*rows, later])
    assert run(main, "reference", "check")[0] == 0

    later["valid_from"] = "2020-02-02"
    pack.write(folder, "unit", [*rows, later])
    status, _, wrong = run(main, "reference", "check")
    assert status == 1 and "không có suốt thời gian của đơn vị này" in wrong


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "dòng 1: dòng đầu là “”. Ghi đúng các cột"),
        ("measure,kind\n", "Ghi đúng các cột: measure,kind,level"),
        ("measure,kind\n".encode("utf-16"), "không đọc được"),
    ],
)
def test_a_file_that_is_no_table_is_named(run, folder, content, said):
    written = content if isinstance(content, bytes) else content.encode()
    pack.path_of(folder, "target").write_bytes(written)

    status, _, wrong = run(main, "reference", "check")

    assert status == 1 and said in wrong


def test_a_byte_order_mark_of_excel_is_no_mistake(run, folder):
    path = pack.path_of(folder, "target")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())

    assert run(main, "reference", "check")[0] == 0


@pytest.mark.parametrize("command", ["build", "check"])
def test_nothing_is_built_of_a_pack_with_a_mistake(run, folder, command):
    path = pack.path_of(folder, "target")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("online_share", "Online_share"), encoding="utf-8")

    status, _, wrong = run(main, command)

    assert status == 1
    assert "target.csv, dòng 2: không có chỉ số “Online_share”" in wrong
    assert "chưa phát hành bản số liệu mới" in wrong and not builds.published()


def test_a_column_that_may_be_blank_may_be_left_out(run, folder, tmp_path):
    path = pack.path_of(folder, "unit_alias")
    path.write_text("alias,unit_code\nSở Kế hoạch,STC\n", encoding="utf-8")

    assert run(main, "reference", "check")[0] == 0
    assert run(main, "reference", "export", str(tmp_path / "a.xlsx"))[0] == 0
    assert "không thay đổi gì" in run(main, "reference", "import", str(tmp_path / "a.xlsx"))[1]
