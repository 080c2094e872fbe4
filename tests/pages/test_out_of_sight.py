"""What the figures of a page leave out is said there, and nothing that they do not need."""

from __future__ import annotations

import pytest

from figures.panels import out_of_sight
from navigation import PAGES

BY_NAME = {entry.name: entry for entry in PAGES}
PERIOD = {"period": "2023-Q3"}
MONTHS = ["2023-07", "2023-08", "2023-09"]


def row(**changes) -> dict:
    return {
        "source": "form:IV.01",
        "unit_name": "Xã A",
        "why_missing": "not_sent",
        "note": "chưa gửi biểu IV.01",
        "months": MONTHS,
    } | changes


def test_who_has_not_sent_a_form_stands_in_one_line_of_the_form():
    rows = [row(unit_name=f"Xã {name}") for name in "ABCDEF"]
    late = row(months=["2023-04", "2023-05", "2023-06"])

    first, second = out_of_sight.items([*rows, late])

    assert first.name.replace("\xa0", " ") == "Biểu IV.01, Quý III/2023"
    assert first.reason.replace("\xa0", " ").endswith("Xã A, Xã B, Xã C, Xã D và 2 đơn vị khác")
    assert second.reason.replace("\xa0", " ") == "chưa gửi biểu IV.01: Xã A"


def test_the_overview_names_every_gap_and_the_online_services_only_their_own(visit, demo):
    overview = visit(BY_NAME["overview"], **PERIOD).said.replace("\xa0", " ")
    online = visit(BY_NAME["online_services"], **PERIOD).said.replace("\xa0", " ")

    for said in (overview, online):
        assert "Sở Giao thông vận tải Chưa kết nối cấp, đổi giấy phép lái xe" in said
        assert "Huyện Ia H'Drai, tháng 5 và 6/2023" in said
    assert "Biểu IV.01, Quý III/2023" in overview
    assert "Biểu IV.01" not in online


@pytest.mark.parametrize(
    ("unit", "period", "lacks"),
    [
        ("616", "2023-Q3", False),  # sent all dossiers, and not one form TC.05
        ("618", "2023-Q2", True),  # sent nothing for May and June, and did for April
    ],
)
def test_only_a_figure_of_some_months_is_said_to_lack_months(unit, period, lacks, visit, demo):
    chosen = {"unit": unit, "period": period}

    of_unit = visit(BY_NAME["unit"], **chosen)
    assert ("thiếu tháng" in of_unit.said) is lacks
    assert ("chưa trọn vẹn" in visit(BY_NAME["reconciliation"], **chosen).said) is lacks
