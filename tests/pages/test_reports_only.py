"""An office that has only its reports: they are its figures, and nobody is judged by them."""

from __future__ import annotations

import pytest

from navigation import PAGES

BY_NAME = {entry.name: entry for entry in PAGES}
UNJUDGED = "Chưa đánh giá: chỉ có báo cáo tổng hợp"


@pytest.fixture(autouse=True)
def reports_only(reports_only_store, monkeypatch):
    monkeypatch.setenv("THUCCHAT_STORE", str(reports_only_store))


@pytest.fixture
def said(visit):
    return lambda name, **choices: visit(BY_NAME[name], **choices).said


def test_the_overview_tells_what_is_late_and_of_how_many_units(said):
    found = said("overview")

    assert "Giải quyết quá hạn 818 hồ sơ ; còn 129 hồ sơ quá hạn chưa xong" in found
    assert UNJUDGED in found


def test_form_ii_06_stands_as_it_was_sent(said):
    found = said("dossiers")

    assert "98,62% (58.350/59.168) hồ sơ đã giải quyết trước hạn, đúng hạn; 818 hồ sơ" in found
    assert "Mọi lĩnh vực 64.933 59.168 58.350 818 6.123 129" in found  # the form's own row
    assert "Toàn tỉnh 64.933 15.110 45.161 4.662 59.168 40.000 18.350 818 6.123 5.994 129" in found
    assert "Xem hồ sơ" not in found


def test_units_stand_with_what_is_late_and_without_a_state(said):
    found = said("units")

    assert f"1 đơn vị chỉ có báo cáo tổng hợp báo cáo Cột của biểu II.06. {UNJUDGED}" in found
    assert "Huyện Sa Thầy 390 40 60 10" in found


def test_a_unit_tells_what_it_reported(said):
    found = said("unit", unit="STP")

    assert "đã giải quyết 761, quá hạn 11 hồ sơ" in found
    assert "đang giải quyết 59, đã quá hạn 9 hồ sơ" in found
    assert UNJUDGED in found
    assert "không theo tháng" not in found  # some report by month


PRINTED = ("15.110", "45.161", "4.662", "58.350", "818", "6.123")  # as on 26/9/2023


def test_dashboard_and_reconciliation_say_the_figures_of_the_report(said):
    """What was printed stands as it was printed; what the form adds up is 45 more."""
    handled, compared = said("dossiers"), said("reconciliation")

    assert [each for each in (*PRINTED, "59.168") if each not in compared] == []
    early, on_day = "40.000 trước hạn", "18.350 đúng hạn"  # 58.350 together
    printed = "số đã công bố: 59.123, trước hạn và đúng hạn 98,69% (58.350/59.123)"
    assert f"Đã giải quyết (7) 59.168 hồ sơ {printed} {early}, {on_day}" in handled
    assert [each for each in PRINTED if each != "58.350" and each not in handled] == []
    assert "báo cáo so với công bố 58.350/59.168 58.350/59.123 mẫu số nhiều hơn 45" in compared
    for counted in ("15.110 15.110", "45.161 45.161", "4.662 4.662", "818 818"):
        assert f"báo cáo so với công bố {counted} khớp" in compared


def test_the_differences_within_the_report_are_shown(said):
    resolved = "Đã giải quyết biểu II.06: (7) báo cáo so với công bố 59.168 59.123 nhiều hơn 45"
    assert resolved in said("reconciliation")
    found = said("data_quality")
    broken = "quan hệ: (3) = (7) + (11); vế trái: 64.933; vế phải: 65.291; lệch: 358"
    assert broken in found
    note = "2/3 phép cộng kiểm được không khớp (lệch 45 và 313)"
    assert note in said("reconciliation") and "ít hơn 45" not in said("overview")
