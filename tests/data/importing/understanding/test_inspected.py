"""`inspect` of files that nobody described: what it says, and the mapping that it proposes."""

from __future__ import annotations

import openpyxl
import pytest

from data.__main__ import main
from tests.data.importing.sent import HEADINGS, csv_file, csv_text, mapping, row, workbook


def test_a_sheet_of_one_line_is_looked_at_like_any_other(run, tmp_path):
    path = workbook(tmp_path / "một.xlsx", [list(HEADINGS), row()])
    book = openpyxl.load_workbook(path)
    book.create_sheet("Hướng dẫn")["A1"] = "Cách lọc: chọn Tình trạng"
    book.save(path)

    status, said, _ = run(main, "inspect", str(path))

    assert status == 0
    assert "Cách lọc: chọn Tình trạng: trống, 0 ô có giá trị, 0 khác nhau" in said
    assert "1 dòng vào, nhận 1, chưa nhận 0" in said


def test_a_trial_says_which_names_and_values_the_mapping_lacks(run, tmp_path):
    mapping(tmp_path)
    rows = [row(f"HS-{number}", channel="Kiosk") for number in range(2)]
    path = csv_file(tmp_path / "a.csv", [row("HS-9"), row("HS-8", unit="Sở Nào Đó"), *rows])

    said = run(main, "inspect", str(path), "--mapping", str(tmp_path / "mot-cua.toml"))[1]

    assert "chưa nhận: Giá trị không có trong danh sách (cột “Kênh nộp”): 2\n" in said
    assert "“Kiosk”: 2 dòng" in said
    assert "“Sở Nào Đó”: 1 dòng" in said


@pytest.mark.parametrize(("unit", "is_told"), [("Sở Nào Đó", True), ("Sở Tư pháp", False)])
def test_where_a_row_has_several_reasons_their_sum_is_explained(run, tmp_path, unit, is_told):
    mapping(tmp_path)
    rows = [row("HS-1"), row("HS-2", channel="Kiosk", unit=unit)]
    path = csv_file(tmp_path / "a.csv", rows)

    for said in (
        run(main, "inspect", str(path), "--mapping", str(tmp_path / "mot-cua.toml"))[1],
        run(main, "import", str(path))[1],
    ):
        assert "chưa nhận 1" in said
        assert ("một dòng có thể có nhiều lý do" in said) == is_told


def test_a_trial_that_takes_nothing_says_them_too(run, tmp_path):
    mapping(tmp_path)
    path = csv_file(tmp_path / "a.csv", [row("HS-1", channel="Kiosk")])

    said = run(main, "inspect", str(path), "--mapping", str(tmp_path / "mot-cua.toml"))[1]

    assert "cả 1 dòng đều chưa nhận được" in said
    assert "“Kiosk”: 1 dòng" in said


def test_what_is_wrong_with_single_cells_is_counted_and_not_shown(run, tmp_path):
    mapping(tmp_path)
    path = csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2", received="hôm qua")])

    said = run(main, "inspect", str(path), "--mapping", str(tmp_path / "mot-cua.toml"))[1]

    assert "Không đọc được ngày (cột “Ngày tiếp nhận”): 1" in said
    assert "hôm qua" not in said


def test_dossiers_that_name_their_procedures_are_no_list_of_procedures(run, tmp_path):
    """All that a procedure needs is there, and not all that a dossier does."""
    headings = ["Mã số hồ sơ", "Mã TTHC", "Tên TTHC", "Lĩnh vực", "Nơi làm", "Ngày tiếp nhận"]
    cells = ["HS-1", "1.014980", "Chứng thực", "Tư pháp", "Quầy số 1", "03/07/2023"]

    said = run(main, "inspect", str(workbook(tmp_path / "a.xlsx", [headings, cells])))[1]

    assert 'target = "dossier"' in said
    assert '# handling_unit = ""' in said


def test_a_day_that_no_field_took_is_asked_about(run, tmp_path):
    headings = [*HEADINGS[:5], "Ngày bàn giao", "Ghi thêm"]
    rows = [[*row()[:5], "10/07/2023", "a"]]

    said = run(main, "inspect", str(workbook(tmp_path / "a.xlsx", [headings, *rows])))[1]

    assert '# due_at = ""  # ngày hẹn trả: ghi tên cột, như "Ngày bàn giao"' in said
    assert '# Cột chưa dùng: "Ngày bàn giao", "Ghi thêm"' in said


def test_signatures_and_totals_below_a_table_are_no_values_of_its_columns(run, tmp_path):
    rows = [
        *(list(HEADINGS), row("HS-1"), row("HS-2")),
        ["Tổng cộng: 2 hồ sơ"],
        ["", "", "Sa Thầy, ngày 02 tháng 10 năm 2023"],
        *(["Người lập", "", "Thủ trưởng"], ["Nguyễn Văn A", "", "Trần Văn B"]),
    ]

    said = run(main, "inspect", str(workbook(tmp_path / "a.xlsx", rows)))[1]

    assert "tiêu đề cột ở dòng 1, số liệu đến dòng 4" in said
    assert "Đơn vị giải quyết: chữ, 2 ô có giá trị, 1 khác nhau" in said
    assert "Nguyễn Văn A" not in said


# Three rows of headings, of which only the first has a name that is known.
DIVIDED = [
    ["TT", "Số biên nhận", "Thủ tục", "", "CQ thụ lý", "Thời gian", "", "", "Hình thức"],
    ["", "", "", "", "", "Đầu vào", "Đầu ra", "", ""],
    ["", "", "Mã số", "Tên gọi", "", "Nhận", "Hẹn", "Trả", ""],
]
NUMBERS = ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"]
UNDER_THEM = ["1", "HS-1", "1.014980", "Chứng thực", "Huyện Sa Thầy", "03/07/2023"]


def test_headings_that_are_divided_below_are_taken_to_their_last_row(run, tmp_path):
    lines = [["Sổ theo dõi hồ sơ"], *DIVIDED, NUMBERS, UNDER_THEM]

    said = run(main, "inspect", str(workbook(tmp_path / "a.xlsx", lines)))[1]

    assert "tiêu đề cột ở dòng 2 đến 5, số liệu đến dòng 6" in said
    assert "Thời gian / Đầu ra / Hẹn: trống, 0 ô có giá trị" in said
    assert 'procedure_code = "Thủ tục / Mã số"' in said
    assert (
        '# received_at = ""  # ngày tiếp nhận: ghi tên cột, như "Thời gian / Đầu vào / Nhận"'
        in said
    )


def test_a_mapping_that_was_mended_is_not_written_over(run, tmp_path):
    path = csv_file(tmp_path / "a.csv", [row()])
    mended = mapping(tmp_path)
    before = mended.read_text("utf-8")

    status, out, err = run(main, "inspect", str(path), "--write", str(mended))
    elsewhere = run(main, "inspect", str(path), "--write", str(tmp_path / "không có" / "b.toml"))

    assert (status, out, mended.read_text("utf-8")) == (1, "", before)
    assert f"Đã có {mended}; không ghi đè" in err
    assert (elsewhere[0], "Không ghi được tệp" in elsewhere[2]) == (1, True)


def test_a_file_that_cannot_be_read_does_not_keep_the_others_out(run, tmp_path):
    (tmp_path / "a.csv").write_bytes(b"")
    csv_file(tmp_path / "b.csv", [row()])

    status, out, err = run(main, "inspect", str(tmp_path))

    assert (status, "a.csv: tệp rỗng" in err, "1 dòng vào, nhận 1" in out) == (1, True, True)


def test_where_no_column_is_a_code_both_ways_to_do_without_are_shown(run, tmp_path):
    """The number of a line is none, nor is what has another meaning."""
    ways = ["trực tuyến", "trực tiếp", "bưu chính"]
    lines = [[str(number), *row(channel=way)[1:]] for number, way in enumerate(ways, start=1)]
    path = workbook(tmp_path / "a.xlsx", [["STT", *HEADINGS[1:]], *lines])

    said = run(main, "inspect", str(path))[1]

    assert "Chưa quyết định được: không cột nào có giá trị riêng cho từng dòng" in said
    together = '"Ngày tiếp nhận", "Mã TTHC", "Đơn vị giải quyết", "Kênh nộp"'
    before, _, after = said.partition("[columns]")
    assert f"# key = [{together}]" in before and '# key = "row"' in before
    assert "dossier_code" not in after
    assert "3 dòng vào, nhận 3, chưa nhận 0" in said


def test_a_column_that_could_be_a_code_is_asked_about_before_any_other_way(run, tmp_path):
    lines = [[f"S{number}", *row()[1:]] for number in range(1, 4)]
    path = workbook(tmp_path / "a.xlsx", [["Vào sổ", *HEADINGS[1:]], *lines])

    said = run(main, "inspect", str(path))[1]

    assert '# dossier_code = ""  # mã hồ sơ: ghi tên cột, như "Vào sổ"' in said
    assert "key =" not in said


def test_columns_as_programs_call_them_are_known_and_units_by_what_stands_there(run, tmp_path):
    heads = ["ma_hs", "thu_tuc_ma", "noi_lam", "kenh", "ngay_vao", "han_tra", "NGAY_RA"]
    rows = [row("HS-1"), row("HS-2", unit="Sở Nào Đó"), row("HS-3")]
    path = tmp_path / "a.csv"
    path.write_text(csv_text([heads, *rows]), encoding="utf-8")

    said = run(main, "inspect", str(path))[1]
    fields = ("dossier_code", "procedure_code", "handling_unit", "channel")
    days = ("received_at", "due_at", "finished_at")
    for field, heading in zip((*fields, *days), heads, strict=True):
        assert f'\n{field} = "{heading}"' in said


def test_letters_of_an_old_font_are_named_and_nothing_is_guessed(run, tmp_path):
    mapping(tmp_path)
    heads = ["M· hå s¬", "M· thñ tôc", "C¬ quan gi¶i quyÕt", "Ngµy tiÕp nhËn"]
    cells = ["HS-1", "1.014980", "HuyÖn Sa ThÇy", "03/07/2023"]
    path = workbook(tmp_path / "a.xlsx", [heads, cells])

    for command in (("inspect", str(path)), ("import", str(path), "--mapping", "mot-cua")):
        status, out, err = run(main, *command)
        assert status == 1 and "phông TCVN3 (.VnTime). Chuyển tệp sang Unicode" in err
        assert "đề xuất" not in out
