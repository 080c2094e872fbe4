"""The list of dossiers: how one stands of which nobody knows when it was due, in which words."""

from __future__ import annotations

import re

import pytest

from navigation import Entry
from pages.working_group.dossier_list import panel

PAGE = Entry("working_group", "dossier_list")


@pytest.fixture
def said(of_both_store, monkeypatch, visit):
    monkeypatch.setenv("THUCCHAT_STORE", str(of_both_store))

    def read(**chosen: str) -> str:
        return visit(PAGE, period="2023-Q3", **chosen).said.replace("\xa0", " ")

    return read


def test_open_without_a_due_day_it_is_not_said_to_be_in_time(said):
    found = said(unit="N", status="still_open")

    assert "– – – không có ngày hẹn trả" in found
    assert "– trong hạn" not in found


def test_of_all_dossiers_the_sentence_does_not_say_all_after_their_number(said):
    assert "6 hồ sơ phải giải quyết trong kỳ." in said(unit="D", status="all")
    assert panel.described("all", "", "") == "Hồ sơ phải giải quyết trong kỳ"


@pytest.mark.parametrize(("days", "shown"), [(0, "dưới 1"), (3, "3")])
def test_late_by_no_working_day_it_is_not_late_by_nought(days, shown):
    row = dict.fromkeys(
        (
            "procedure_code",
            "unit_code",
            "procedure_name",
            "channel",
            "field",
            "received_at",
            "due_at",
            "finished_at",
        )
    )
    named = {"dossier_code": "HS-1", "procedure_name": "Thủ tục", "unit_name": "Sở A"}
    office = {"unit_short_name": "A", "level": "department"}
    late = {"status": "open_overdue", "working_days_past_due": days, "late_step": "own"}

    (line,) = panel.rows_of([row | named | office | late], lambda page, **chosen: f"/{page}")

    assert line["late"] == shown


def test_the_list_says_why_the_overview_has_another_number_of_late_ones():
    late = {"measure": "resolved_late", "numerator": 818}
    period = {"period": "2023-Q3"}

    def lead(status: str, unit: str = "", count: int = 785) -> str:
        said = panel.lead(count, status, period, unit, "", "counted", [late])
        return " ".join(said).replace("\xa0", " ")

    assert "785 là hồ sơ hẹn trả trong kỳ, đã xong hay chưa; 818 ở Tổng quan" in lead("overdue")
    for other in (lead("open"), lead("overdue", "Huyện A"), lead("overdue", count=818)):
        assert "Tổng quan" not in other
    (made,) = panel.lead(3, "open", period, "Huyện A", "", "simulated", [])
    assert "Huyện A (mô phỏng): " in made and "mô phỏng" not in lead("open")


def test_what_is_urgent_stands_at_the_head_and_filters_the_list():
    figures = [{"measure": "open_overdue", "numerator": 129}]

    def urgent(status: str = "overdue", is_whole: bool = True, soon: int = 1276) -> str:
        due = [{"count_dossiers": soon}]
        made = panel.urgent(status, is_whole, figures, due, lambda status: f"/list?status={status}")
        return re.sub("<[^>]*>", " ", " ".join(made)).replace("\xa0", " ")

    both = urgent()
    assert "129 hồ sơ chưa xong đã quá hạn" in " ".join(both.split())
    assert "1.276 hồ sơ đến hạn trong 3 ngày làm việc" in " ".join(both.split())
    assert "1.276" not in urgent("due_soon") and "129 hồ sơ" in urgent("due_soon")
    assert urgent(is_whole=False) == ""
    assert "3 ngày" not in urgent(soon=0)
