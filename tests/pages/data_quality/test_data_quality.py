"""The page that says what came, what did not, and what is wrong: never empty, never in raw text."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

import queries
from navigation import PAGES
from pages.working_group.data_quality import checked, coverage, panel, words
from tests import province as provinces
from tests.province import dossier, missing, rejected, unit, whole

PAGE = next(entry for entry in PAGES if entry.name == "data_quality")
PERIOD = {"period": "2023-Q3"}
HOSTILE = "<script>alert(1)</script><b onclick=x>&amp;"


def test_where_all_is_whole_the_page_says_so(visit, one_unit):
    said = visit(PAGE, **PERIOD).said

    assert (
        "Quý III/2023 (tháng 7, 8 và 9/2023 theo kỳ báo cáo), hồ sơ thủ tục hành chính: đã có 3/3 "
        "tháng số liệu của" in said
    )
    assert "Cả năm 2023 đến nay: đã có 9/9 tháng số liệu" in said
    assert said.count(coverage.NOTHING_MISSING_SO_FAR) == 2
    assert "Trong 1 tệp đã nhập, không dòng nào bị bỏ lại: đã nhận 2 dòng." in said
    assert "chưa nhận, chưa sửa" not in said and "Xét mọi nguồn" not in said
    assert "Không có hệ thống nào được ghi là chưa kết nối." in said
    assert "kiểm tra trên các dòng đã nhận đều không tìm thấy lỗi. Số của các nguồn" in said


def test_where_no_day_is_set_nothing_is_said_to_be_due(visit, one_unit):
    said = visit(PAGE, **PERIOD).said

    assert said.count("Nguồn này chưa đặt hạn gửi.") == 2
    assert "Năm 2023: không thiếu số liệu nào của kỳ báo cáo đã kết thúc" in said
    assert "đến hạn" not in said.split("Trong 1 tệp đã nhập")[0]


def test_the_demonstration_lacks_the_months_that_were_planted(visit, demo):
    said = visit(PAGE, **PERIOD).said

    assert (
        "Xét mọi nguồn, đến quý III/2023 còn thiếu ở 4 nguồn : hồ sơ thủ tục hành chính "
        "(1 đơn vị), biểu 01/PCTN (2 đơn vị), biểu IV.01 (3 đơn vị) và biểu TC.05 (1 đơn vị)."
    ) in said
    assert "đã có 399/399 tháng số liệu của 133 đơn vị" in said
    assert "đã có 1.195/1.197 tháng số liệu của 133 đơn vị" in said
    assert "Còn thiếu: Huyện Ia H'Drai (tháng 5 và 6/2023)." in said
    assert "Sở Giao thông vận tải Chưa kết nối cấp, đổi giấy phép lái xe" in said


@pytest.fixture
def lacking(province):
    """A district without July, one that still has time; a ministry's system; a warning."""
    province(
        units=[unit("A"), unit("B"), unit("X", "commune", parent_code="B")],
        dossiers=[dossier("A", due="2023-07-02", dossier_code="SAI-1")],
        as_of="2023-09-20",
        coverage=[
            whole("A", "2022-12-15", "2023-06-14"),
            missing("A", "2023-06-15", "2023-07-14", due_on="2023-07-17"),
            whole("A", "2023-07-15", "2023-09-20"),
            whole("B", "2022-12-15", "2023-09-14"),
            missing("B", "2023-09-15", "2023-10-14", due_on="2023-10-17"),
            whole("X", "2022-12-15", "2023-09-20"),
            missing("A", "2023-06-15", "2023-07-14", "not_connected", source="bo_gtvt"),
        ],
    )


def test_what_is_missing_is_named_with_its_day(visit, lacking):
    opened = visit(PAGE, **PERIOD)

    assert "Còn thiếu: Đơn vị A (tháng 7/2023)." in opened.said
    assert "Đơn vị A tháng 7/2023 chưa gửi tệp; hạn gửi 17/7/2023" in opened.said
    assert "Địa bàn B: 1 đơn vị cấp xã, đủ" in opened.said
    shown = opened.html.replace("\u00a0", " ")
    hover = re.findall(r'class="tc-cell tc-cover-[\w-]+" title="([^"]+)"', shown)
    assert hover == [
        "Tháng 7/2023: chưa có số liệu; hạn gửi 17/7/2023",
        "Tháng 10/2023: chưa đến hạn gửi; hạn gửi 17/10/2023",
    ]


def test_what_came_before_its_day_is_not_among_what_was_due(visit, lacking):
    """October is not over: A sent its days, B need not have."""
    said = visit(PAGE, **PERIOD).said.replace("\u00a0", " ")

    assert "đến nay: đã có 27/28 tháng số liệu đến hạn của 3 đơn vị" in said
    assert "(1 chưa đến hạn, 1 đã gửi trước hạn)" in said


def test_a_cell_says_to_a_screen_reader_what_it_shows(visit, lacking):
    opened = visit(PAGE, **PERIOD)
    cells = re.findall(
        r'<td><i class="tc-cell (tc-cover-[\w-]+)".*?tc-unseen">([^<]+)', opened.html
    )

    assert len(cells) == 30
    assert {kind for kind, word in cells if word == "đủ"} == {"tc-cover-full"}
    assert {kind for kind, word in cells if word != "đủ"} == {
        "tc-cover-missing",
        "tc-cover-not-due",
    }


def test_another_source_is_another_matrix(visit, lacking):
    opened = visit(PAGE, source="bo_gtvt", **PERIOD)

    assert "Hệ thống của Bộ Giao thông vận tải: chưa kết nối" in opened.said
    assert opened.html.count("tc-cover-not-connected") > 0
    assert "Địa bàn B" not in opened.said


def test_a_warning_is_told_with_its_first_example_in_words(visit, lacking):
    said = visit(PAGE, **PERIOD).said

    assert "Cần kiểm tra: ngày hẹn trả trước ngày tiếp nhận (1)." in said
    assert "Mã hồ sơ: SAI-1; tiếp nhận: 3/7/2023; hẹn trả: 2/7/2023" in said


def test_every_column_of_every_check_has_words(one_unit):
    """Or a maintainer would read `count_rows` where the example stands."""
    import duckdb

    from data import statements

    with duckdb.connect(one_unit, read_only=True) as connection:
        columns = {
            column[0]
            for text in statements.every("checks").values()
            for column in connection.execute(text).description
        }

    assert columns <= set(checked.FIELD)


@pytest.fixture
def refused(province):
    """Two thousand places in a file whose name, sheet and cells hold HTML."""
    provinces.batch(
        {
            "rejected_row": [
                rejected(
                    number,
                    reason="missing" if number % 2 else "unknown_unit",
                    sheet=HOSTILE,
                    heading=HOSTILE,
                    given=HOSTILE,
                    candidates=[HOSTILE],
                )
                for number in range(2, 2002)
            ]
        },
        source=HOSTILE,
        file_name=f"{HOSTILE}.xlsx",
        mapping="mẫu",
    )
    province(units=[unit("A")], dossiers=[dossier()])


def test_text_of_a_file_stays_text(visit, refused):
    opened = visit(PAGE, **PERIOD)

    assert opened.said.count(f"{HOSTILE}.xlsx") == 2
    assert f"Trang “{HOSTILE}”, dòng 2, cột C ({HOSTILE})" in opened.said
    assert "<script" not in opened.html and "<b onclick" not in opened.html


def test_two_thousand_places_are_read_a_page_at_a_time(visit, refused):
    opened = visit(PAGE, **PERIOD)
    assert "còn 2.000 dòng chưa nhận được trên 2.001 dòng" in opened.said
    assert "Vị trí 1–50 trong 2.000" in opened.said
    assert opened.html.count("dòng ") < 200

    (last,) = [link for link in opened.links if link.endswith("page=40")]
    assert last.startswith("/data_quality?")
    assert "Vị trí 1.951–2.000 trong 2.000" in opened.go(PAGE, page="40", **PERIOD).said
    assert "Vị trí 1–50 trong 2.000" in opened.go(PAGE, page="41", **PERIOD).said


def test_a_reason_opens_its_places(visit, refused):
    opened = visit(PAGE, **PERIOD)
    assert [link for link in opened.links if "reason=missing" in link]

    opened.go(PAGE, reason="missing", **PERIOD)
    assert "Vị trí 1–50 trong 1.000" in opened.said
    assert "Thiếu giá trị bắt buộc: từng vị trí" in opened.said


def test_the_file_to_take_away_has_every_place(refused):
    rows = panel.places_to_export(queries.later("rejected_rows"))()

    assert len(rows) == 2000
    assert set(words.REJECT_COLUMNS) <= set(rows[0])
    assert (rows[0]["column_letters"], rows[0]["title"]) == ("C", "Không nhận ra tên đơn vị")
    files = panel.files_to_export(queries.later("batches"))()
    assert set(words.BATCH_COLUMNS) <= set(files[0])


def test_rows_that_a_newer_file_replaced_are_said_to_be(visit, province):
    older = {"rejected_row": [rejected(2)]}
    provinces.batch(older, file_name="cu.csv", imported_at=datetime(2023, 9, 1))
    province(units=[unit("A")], dossiers=[dossier()])
    said = visit(PAGE, **PERIOD).said

    assert "Mọi dòng chưa nhận trước đây đã được sửa" in said
    assert "1 vị trí đã được thay bằng tệp mới hơn" in said
    assert "từng vị trí" not in said
