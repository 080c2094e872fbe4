"""What a proposal cannot know is left to a person, and a mapping without it is refused."""

from __future__ import annotations

import pytest

from data import batches, builds, faults
from data.__main__ import main
from data.importing.mappings import loading
from tests.data.importing.sent import HEADINGS, csv_file, row, workbook


def proposed(run, tmp_path, headings: list[str], *rows: list[str]) -> str:
    return run(main, "inspect", str(workbook(tmp_path / "a.xlsx", [headings, *rows])))[1]


def test_what_a_file_holds_is_for_a_person_to_choose(run, tmp_path):
    path, written = csv_file(tmp_path / "a.csv", [row()]), tmp_path / "a.toml"
    said = run(main, "inspect", str(path), "--write", str(written))[1]

    assert "Chưa quyết định được: mỗi tệp chứa gì (holds)." in said
    assert "1 dòng vào, nhận 1, chưa nhận 0" in said  # tried all the same
    status, _, err = run(main, "import", str(path))
    assert (status, batches.every(builds.store())) == (1, [])
    for choice in (
        "“holds”: chưa chọn",
        '"everything" là tất cả của nguồn',
        '"all_of_period" là trọn một kỳ',
        '"changes" là chỉ phần mới',
    ):
        assert choice in err
    with pytest.raises(faults.WrongMapping, match="“holds”: chưa chọn"):
        loading.load(written)

    text = written.read_text(encoding="utf-8")
    written.write_text(text.replace('# holds = ""', 'holds = "changes"'), encoding="utf-8")
    assert run(main, "import", str(path))[0] == 0


def test_of_two_columns_that_could_be_meant_neither_is_taken_for_granted(run, tmp_path):
    """The day that the law sets and the one on the appointment slip."""
    headings = [*HEADINGS, "Hạn giải quyết theo quy định", "Đơn vị xử lý"]
    said = proposed(run, tmp_path, headings, [*row(), "12/07/2023", "Huyện Sa Thầy"])

    assert '# due_at = "Ngày hẹn trả"  # ngày hẹn trả: hoặc "Hạn giải quyết theo quy định"' in said
    assert '# handling_unit = "Đơn vị giải quyết"  # đơn vị giải quyết: hoặc "Đơn vị xử lý"' in said
    assert (
        'Chưa quyết định được: ngày hẹn trả: "Ngày hẹn trả" hay "Hạn giải quyết theo quy định".'
        in said
    )
    assert '\nreceived_at = "Ngày tiếp nhận"' in said
    assert "1 dòng vào, nhận 1" in said


def test_an_hour_or_a_person_is_no_rival_of_a_day_or_of_an_outcome(run, tmp_path):
    headings = [*HEADINGS, "Hẹn trả lúc", "Trạng thái", "Trả kết quả / Người"]
    said = proposed(run, tmp_path, headings, [*row(), "17:00", "Đang xử lý", "Cán bộ B"])

    assert '\ndue_at = "Ngày hẹn trả"' in said and '\noutcome = "Trạng thái"' in said
    assert "ngày hẹn trả:" not in said and "kết quả xử lý:" not in said


def test_a_promised_day_is_not_proposed_as_when_it_was_handed_in(run, tmp_path):
    headings = [*HEADINGS, "Hạn giải quyết theo quy định", "Ngày chuyển"]
    said = proposed(run, tmp_path, headings, [*row(), "12/07/2023", "04/07/2023"])

    assert '# submitted_at = ""  # ngày nộp hồ sơ: ghi tên cột, như "Ngày chuyển"\n' in said


def test_that_no_column_is_the_due_day_is_said_before_an_import(run, tmp_path):
    at = HEADINGS.index("Ngày hẹn trả")
    without = [[*each[:at], *each[at + 1 :]] for each in (HEADINGS, row())]

    said = proposed(run, tmp_path, *without)
    assert "Chưa quyết định được: chưa tìm được cột cho ngày hẹn trả; không có thì khô" in said
    assert "ngày hẹn trả; không có" not in proposed(run, tmp_path, HEADINGS, row())


def test_a_column_that_another_field_takes_leaves_no_doubt(run, tmp_path):
    said = proposed(run, tmp_path, [*HEADINGS, "Ngày nộp"], [*row(), "01/07/2023"])

    assert '\nreceived_at = "Ngày tiếp nhận"' in said
    assert '\nsubmitted_at = "Ngày nộp"' in said


@pytest.mark.parametrize("heading", ["Kết quả", "Trạng thái", "Số hóa"])
def test_a_column_of_days_is_no_outcome_and_no_yes_or_no(run, tmp_path, heading):
    said = proposed(run, tmp_path, [*HEADINGS[:6], heading], [*row()[:6], "07/07/2023"])

    assert "outcome = " not in said and "is_digitised = " not in said
    assert f'# finished_at = ""  # ngày giải quyết xong: ghi tên cột, như "{heading}"' in said


def test_a_list_of_units_is_known_as_one_and_what_is_guessed_is_marked(run, own_store, tmp_path):
    said = proposed(
        run,
        tmp_path,
        ["STT", "Mã đơn vị", "Tên đơn vị", "Cấp", "Trực thuộc"],
        ["1", "SDL", "Sở Du lịch", "Sở", "UBND tỉnh Kon Tum"],
        ["2", "23999", "Xã Mới", "Xã", "Huyện Sa Thầy"],
        ["3", "VPDP", "Văn phòng Điều phối", "Tổ chức khác", ""],
    )

    assert '\ntarget = "unit"\n' in said and "holds" not in said.split("Tệp ánh xạ đề xuất")[1]
    for field, heading in (("unit_code", "Mã"), ("unit_name", "Tên")):
        assert f'\n{field} = "{heading} đơn vị"' in said
    assert '\nlevel = "Cấp"' in said
    assert '\n# parent_code = "Trực thuộc"  # mã đơn vị trên phải là mã, cột' in said
    assert '# "Tổ chức khác" = ""  # 1 dòng; chọn: department, district, commune' in said
    assert "chưa nhận: Giá trị không có trong danh sách (cột “Cấp”): 1\n" in said


def test_a_list_of_units_by_codes_needs_nothing_decided(run, own_store, tmp_path):
    said = proposed(
        run,
        tmp_path,
        ["Mã", "Tên", "Cấp", "Mã cấp trên"],
        ["SDL", "Sở Du lịch", "Sở", "62"],
        ["SCT", "Sở Công Thương mới", "Sở", "62"],
    )

    assert '\ntarget = "unit"\n' in said and '\nparent_code = "Mã cấp trên"' in said
    assert "Chưa quyết định được" not in said
    assert "thêm Sở Du lịch (SDL)" in said and "thành “Sở Công Thương mới”" in said
    assert "chưa ghi gì" in said
