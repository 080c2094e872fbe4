"""What the figures of a page leave out is said there, and nothing that they do not need."""

from __future__ import annotations

import pytest

from figures.panels import out_of_sight
from navigation import PAGES
from tests.province import dossier, rejected, unit, whole

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


def test_dossiers_of_a_few_offices_are_not_called_complete_where_nobody_said_who_is_to_send():
    source = {"source": "dossiers", "source_name": None}
    form = {"source": "form:IV.01", "source_name": "Biểu IV.01"}
    few = {"origin": "counted", "units_complete": 7, "units_expected": 337}

    said = out_of_sight.nothing([source, form], [], [few]).replace("\xa0", " ")
    assert said.startswith("Hồ sơ mới đủ 7/337 đơn vị; chưa khai báo đơn vị nào phải gửi")
    all_came = "Không nguồn nào được ghi là thiếu hay chưa kết nối."
    assert out_of_sight.nothing([source, form], [], [few | {"units_complete": 337}]) == all_came
    declared = [source | {"source_name": "Hồ sơ"}, form]
    assert out_of_sight.nothing(declared, [], [few]) == all_came


def test_rows_that_were_not_taken_are_named_on_the_overview_with_a_link(visit, province):
    coverage = [whole("A", "2023-06-15", "2023-09-14")]
    twice = [rejected(2), rejected(2, "missing", column_number=9), rejected(3)]
    province(units=[unit("A")], dossiers=[dossier("A")], coverage=coverage, rejects=twice)

    overview = visit(BY_NAME["overview"], **PERIOD)
    said = overview.said.replace("\xa0", " ")
    assert "2 dòng của 1 tệp chưa nhận được, không có trong số liệu: Xem chi tiết" in said
    assert any(link.startswith("/data_quality") for link in overview.links)
    assert "nét đứt" not in said  # no simulated figure in a store of an office
