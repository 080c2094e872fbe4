"""A period of the civil calendar is judged by its own days: report months begin on the 15th."""

from __future__ import annotations

import pytest

from navigation import PAGES
from tests.province import dossier, unit, whole

PAGE = next(entry for entry in PAGES if entry.name == "data_quality")
SEPTEMBER = ("2023-09-01", "2023-09-30")
TIMES = {"received": "2023-09-05", "due": "2023-09-12", "finished": "2023-09-08"}


@pytest.fixture
def of_september(province):
    """A sent the whole month, B two thirds of it, eight others nothing; no report month is over."""
    others = [unit(f"C{number}") for number in range(9)]
    province(
        units=[unit("A"), unit("B"), *others, unit("X", "commune", parent_code="B")],
        dossiers=[dossier("A", **TIMES)],
        as_of="2023-10-05",
        coverage=[whole("A", *SEPTEMBER), whole("B", "2023-09-01", "2023-09-20")],
    )


def test_a_civil_month_that_is_over_counts_who_sent_all_of_its_days(visit, of_september):
    opened = visit(PAGE, period="civil:2023-09")
    said = opened.said.replace("\u00a0", " ")

    assert "Tháng 9/2023 (dương lịch), hồ sơ thủ tục hành chính: đã có đủ số liệu của 1/12" in said
    assert (
        "Còn thiếu: Đơn vị B, Đơn vị C0, Đơn vị C1, Đơn vị C2, Đơn vị C3 và 6 đơn vị khác" in said
    )
    assert "Đơn vị B mới có đến 20/9/2023" in said
    assert "Đơn vị C0 chưa có số liệu" in said
    assert "Đơn vị X chưa có số liệu" in said  # in the fold of the others


def test_where_no_report_month_is_over_nobody_is_said_to_lack_nothing(visit, of_september):
    for period in ("civil:2023-09", "civil:2023-10", "2023-10"):
        said = visit(PAGE, period=period).said.replace("\u00a0", " ")

        assert "Không đơn vị nào còn thiếu" not in said and "không thiếu số liệu nào" not in said
        assert "Năm 2023: từ khi nguồn này có số liệu, chưa kỳ báo cáo nào kết thúc" in said
        assert "Địa bàn B: 1 đơn vị cấp xã, chưa kỳ báo cáo nào kết thúc" in said


def test_a_civil_month_that_goes_on_is_told_by_report_months(visit, of_september):
    said = visit(PAGE, period="civil:2023-10").said.replace("\u00a0", " ")

    assert (
        "Tháng 10/2023 (dương lịch), xét theo kỳ báo cáo tháng 10/2023, hồ sơ thủ tục hành chính: "
        in said
    )
    assert "đã có đủ số liệu của 1" not in said


def test_a_civil_month_of_which_all_came_lacks_nobody(visit, one_unit):
    said = visit(PAGE, period="civil:2023-08").said.replace("\u00a0", " ")

    assert "Tháng 8/2023 (dương lịch), hồ sơ thủ tục hành chính: đã có đủ số liệu của 1/1" in said
    assert "Còn thiếu:" not in said and "Còn thiếu của tháng" not in said
