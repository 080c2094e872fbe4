"""What the figures of a page leave out is said there, and nothing that they do not need."""

from __future__ import annotations

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
    late = row(months=MONTHS[:1])

    first, second = out_of_sight.items([*rows, late])

    assert first.name.replace("\xa0", " ") == "Biểu IV.01, tháng 7, 8 và 9/2023"
    assert first.reason.replace("\xa0", " ").endswith("Xã A, Xã B, Xã C, Xã D và 2 đơn vị khác")
    assert second.reason.replace("\xa0", " ") == "chưa gửi biểu IV.01: Xã A"


def test_the_overview_names_every_gap_and_the_online_services_only_their_own(visit, demo):
    overview = visit(BY_NAME["overview"], **PERIOD).said.replace("\xa0", " ")
    online = visit(BY_NAME["online_services"], **PERIOD).said.replace("\xa0", " ")

    for said in (overview, online):
        assert "Sở Giao thông vận tải Chưa kết nối cấp, đổi giấy phép lái xe" in said
        assert "Huyện Ia H'Drai, tháng 5 và 6/2023" in said
    assert "Biểu IV.01, tháng 7, 8 và 9/2023" in overview
    assert "Biểu IV.01" not in online


def test_a_figure_whose_period_goes_on_is_not_said_to_lack_units(visit, demo):
    """Whose civil quarter has not ended, and who has not sent a form, has sent all dossiers."""
    assert "chưa trọn vẹn" not in visit(BY_NAME["reconciliation"], unit="616", **PERIOD).said
    assert "đủ 0/" not in visit(BY_NAME["unit"], unit="616", **PERIOD).said
