"""Where some units sent dossiers and another only its report, a page says what is of whom."""

from __future__ import annotations

import pytest

from navigation import PAGES
from tests.province import dossier, reported, unit, whole

BY_NAME = {entry.name: entry for entry in PAGES}
LATE = {"received": "2023-07-03", "due": "2023-07-10", "finished": "2023-07-12"}
NOTE = "cần xác nhận: theo thông tư nào"


def expected(source: str, name: str, level: str, why: str | None) -> dict:
    """A source of the province's list, with a note for who keeps the list."""
    return {
        "source": source,
        "source_name": name,
        "level": level,
        "unit_code": None,
        "kind": "quarter",
        "starts_on": "2023-06-15",
        "ends_on": None,
        "days_to_send": 5,
        "why_missing": why,
        "note": NOTE,
    }


@pytest.fixture
def some(province):
    """D sent its dossiers, one of three on time; E its report, ten on time and two late; the
    quarter is not over."""
    province(
        units=[unit("D", "department"), unit("E", "department")],
        dossiers=[dossier("D", **LATE), dossier("D", **LATE), dossier("D", finished="2023-07-05")],
        cells=reported("II.06a", "E", "2023-Q3", {"Hộ tịch": {"5": 12, "8": 0, "9": 10, "10": 2}}),
        coverage=[whole("D", "2022-12-15", "2023-08-20")],
        expected=[
            expected("form:IV.01", "Biểu IV.01", "department", None),
            expected("bo-x", "Hệ thống của Bộ X", "department", "not_connected"),
        ],
        as_of="2023-08-20",
    )


def test_a_sentence_says_of_how_many_units_it_tells(some, visit):
    """Late ones: of the report and of the dossiers; those that are open: of the dossiers."""
    said = visit(BY_NAME["overview"], period="2023-Q3").said.replace("\xa0", " ")

    assert "Giải quyết quá hạn 4 hồ sơ" in said
    assert "Riêng đơn vị" not in said


def test_on_the_page_of_a_month_its_own_figure_leads_a_report_of_the_quarter(
    of_both_store, monkeypatch, visit
):
    monkeypatch.setenv("THUCCHAT_STORE", str(of_both_store))
    said = visit(BY_NAME["overview"], period="2023-07").said.replace("\xa0", " ")

    assert "Hồ sơ nộp trực tuyến từ hồ sơ cách tính · 3/6 đơn vị phải gửi đã đủ 6/11 hồ sơ" in said


@pytest.mark.parametrize("page", ["overview", "units"])
def test_units_with_dossiers_are_not_said_to_have_reports_alone(page, some, visit):
    said = visit(BY_NAME[page], period="2023-Q3", level="department").said.replace("\xa0", " ")

    lead = said.partition("1 đơn vị chỉ có báo cáo tổng hợp")[0]  # the units' table of E follows
    assert "Kỳ chưa kết thúc nên chưa đánh giá." in lead
    assert "chỉ có báo cáo tổng hợp" not in lead


def test_notes_of_the_list_of_sources_stay_with_who_keeps_it(some, visit):
    overview = visit(BY_NAME["overview"], period="2023-Q3").said.replace("\xa0", " ")
    opened = visit(BY_NAME["unit"], unit="D", period="2023-Q3")
    of_unit = opened.said.replace("\xa0", " ")
    kept = visit(BY_NAME["data_quality"], period="2023-Q3", source="form:IV.01").said

    assert NOTE not in overview + of_unit + kept
    assert "Đơn vị D Chưa kết nối (chưa xác nhận) Hệ thống của Bộ X" in overview
    assert "Biểu IV.01, Quý III/2023 Chưa có số liệu chưa gửi tệp: Đơn vị D và Đơn vị E" in overview
    assert "Chưa gửi biểu IV.01, Quý III/2023" in of_unit
