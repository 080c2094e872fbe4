"""A total of anti-corruption forms says of how many units it is, and is none of half a period."""

from __future__ import annotations

from navigation import Entry
from tests.pages.test_topics import cells

PAGE = Entry("leaders", "anti_corruption")


def test_what_one_unit_reports_of_a_quarter_is_no_figure_of_a_longer_period(
    of_both_store, monkeypatch, visit
):
    monkeypatch.setenv("THUCCHAT_STORE", str(of_both_store))

    opened = visit(PAGE, period="2023-Q3")

    found = next(row for row in cells(opened.html) if row[0].startswith("Số vụ phát hiện trong kỳ"))
    assert found[1:] == ["0", "–"]  # last year; six and nine months, the year have no column
    said = opened.said.replace("\xa0", " ")
    assert "phát hiện 0 vụ (báo cáo; 1/6 đơn vị)" in said
    assert "Quý III/2023 · 1/6 đơn vị Quý III/2022" in said
