"""The page of dossiers handled where some units send dossiers, some without due days, or forms."""

from __future__ import annotations

import pytest

import queries
from navigation import Entry
from pages.leaders.dossiers import panel

PAGE = Entry("leaders", "dossiers")


@pytest.fixture
def said(of_both_store, monkeypatch, visit):
    monkeypatch.setenv("THUCCHAT_STORE", str(of_both_store))
    return visit(PAGE, period="2023-Q3").said.replace("\xa0", " ")


def test_fields_add_up_to_the_table_by_level_and_leave_out_the_same_reports(said):
    assert "Hộ tịch 35 30 29 1 5 1 Chứng thực 13 10 6 1 3 0" in said  # 48, 40, 35, 2, 8, 1
    assert "cộng các dòng" not in said
    assert "Chứng thực: 1 thủ tục có hồ sơ từ hồ sơ" in said


def test_what_has_no_due_day_is_neither_on_time_nor_in_time(said):
    """(7) is (8) to (10) and three more; (11) is (12) and (13) and two more."""
    assert "Toàn tỉnh 48 16 27 5 40 30 5 2 8 5 1" in said
    assert (
        "Có 3 hồ sơ đã giải quyết và 2 hồ sơ đang giải quyết không có ngày hẹn trả, không tính "
        "được đúng hạn hay quá hạn."
    ) in said
    assert "Đang giải quyết (11) 8 hồ sơ 1 đã quá hạn 2 không có ngày hẹn trả" in said


def test_who_is_in_what_was_resolved_and_not_in_what_is_open_is_named(said):
    assert "Số đang giải quyết (11), (12), (13) chưa gồm Sở P: chưa có số liệu cuối kỳ." in said
    assert "chưa gồm 1 đơn vị chưa có số liệu cuối kỳ" in said  # beside the figure
    assert "30 trước hạn, 5 đúng hạn 3 không có ngày hẹn trả 1 đơn vị thiếu tháng" in said


def test_both_origins_are_named_where_forms_and_dossiers_are_added(said):
    assert (
        "4 trong 6 đơn vị giải quyết có số liệu đủ các cột của biểu (3 tính từ hồ sơ, 1 theo báo"
        in said
    )
    assert "số liệu đến hết 14/9/2023 báo cáo, từ hồ sơ" in said
    assert "riêng hồ sơ của đơn vị đã gửi hồ sơ (2/6 đơn vị đã gửi đủ)" in said  # how they came


def test_what_does_not_say_how_it_came_did_not_come_another_way(said):
    assert "16 trực tuyến, 26 trực tiếp, bưu chính, 1 không rõ cách nộp, 5 kỳ trước" in said
    assert "Cột (5) gồm cả 1 hồ sơ không rõ cách nộp" in said
    assert "1 hình thức khác" not in said


def test_the_file_says_what_its_columns_lack(of_both_store, monkeypatch):
    monkeypatch.setenv("THUCCHAT_STORE", str(of_both_store))
    levels, whole = panel.levels(queries.run("handling_by_level", period="2023-Q3"))

    assert panel.origins(levels) == ["reported", "counted"]
    assert [note.split()[0] for note in panel.notes(whole)] == ["Có", "Số", "4"]
