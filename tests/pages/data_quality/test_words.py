"""Words of files and their faults: places as a spreadsheet names them, days as a reader does."""

from datetime import date

import pytest

from pages.working_group.data_quality import checked, words


@pytest.mark.parametrize(
    ("number", "letters"),
    [(1, "A"), (26, "Z"), (27, "AA"), (28, "AB"), (702, "ZZ"), (703, "AAA"), (None, None)],
)
def test_a_column_has_the_letters_of_a_spreadsheet(number, letters):
    assert words.column_letters(number) == letters


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "trang “Hồ sơ”, dòng 14, cột C (Đơn vị)"),
        ({"sheet": None}, "dòng 14, cột C (Đơn vị)"),
        ({"heading": None}, "trang “Hồ sơ”, dòng 14, cột C"),
        ({"column_number": None}, "trang “Hồ sơ”, dòng 14"),
    ],
)
def test_a_place_in_a_file_is_found_by_a_person(changes, said):
    row = {"sheet": "Hồ sơ", "row_number": 14, "column_number": 3, "heading": "Đơn vị"}

    assert words.place_in_file(row | changes) == said


def test_the_example_of_a_check_is_in_words():
    example = {
        "dossier_code": "A-1",
        "unit_code": "616",
        "month": "2023-07",
        "due_at": "2023-07-02 17:00:00",
        "role": "handling_unit",
        "outcome": None,
        "procedure_code": "1.014980",
        "reported": "10.000",
        "difference": "-7.500",
        "count_rows": 1200,
        "new_codes": ["616", "617"],
        "something": 3,
    }

    assert checked.example_words(example, {"616": "Huyện Sa Thầy"}).replace("\u00a0", " ") == (
        "mã hồ sơ: A-1; đơn vị: Huyện Sa Thầy; tháng: tháng 7/2023; hẹn trả: 2/7/2023; "
        "vai trò: đơn vị giải quyết; thủ tục: 1.014980; báo cáo: 10; lệch: −7,5; "
        "số dòng: 1.200; đơn vị mới: Huyện Sa Thầy, 617; something: 3"
    )


def test_of_several_days_to_send_by_the_first_and_the_last_are_named():
    july, none = {"due_on": date(2023, 7, 17)}, {"due_on": None}
    later = [{"due_on": date(2023, month, 17)} for month in (9, 8)]

    assert words.due_words([july, july, none]) == "hạn gửi 17/7/2023"
    assert words.due_words([july, *later]) == "hạn gửi từ 17/7/2023 đến 17/9/2023"
    assert words.due_words([none]) == "chưa đặt hạn gửi"


def test_nobody_is_said_not_to_have_sent_what_has_no_day_to_be_sent_by():
    row = {"state": "not_sent", "note": "chưa gửi tệp", "due_on": None, "came_through": None}

    assert words.cell_words(row) == "chưa có số liệu; chưa đặt hạn gửi"
    assert words.why_missing(row | {"note": None}) == ""
    assert words.why_missing(row | {"note": "hỏng máy chủ"}) == "hỏng máy chủ"
    assert words.why_missing(row | {"due_on": date(2023, 7, 17)}) == "chưa gửi tệp"


def test_what_has_no_day_to_be_sent_by_is_due_when_its_period_is_over():
    row = {"state": "not_due", "note": None, "due_on": None, "came_through": None}

    assert words.cell_words(row) == "kỳ chưa kết thúc"
    assert words.cell_words(row | {"due_on": date(2023, 7, 17)}) == (
        "chưa đến hạn gửi; hạn gửi 17/7/2023"
    )


def test_many_months_one_after_the_other_are_told_from_where_to_where():
    first = [f"2026-{month:02}" for month in range(1, 6)]

    assert words.stretches_listed(first, "month").replace("\u00a0", " ") == "tháng 1 đến 5/2026"
    for some in (first[:3], [*first[:3], "2026-06"], ["2025-01", "2025-02", "2026-03", "2026-04"]):
        assert "đến" not in words.stretches_listed(some, "month")
