"""A changed definition, and reports that give way to dossiers, are breaks on the pages too."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from data import definitions
from navigation import PAGES
from tests.province import dossier, reported, unit, whole

BY_NAME = {entry.name: entry for entry in PAGES}
LATE, ONLINE = "late_of_due", "online_share"
AGAIN = "áp dụng cách tính mới; không so trực tiếp với các kỳ trước."
FROM_DOSSIERS = "số tính từ hồ sơ thay cho số báo cáo; không so trực tiếp với các kỳ trước."
HANDLED = {"4": 3, "5": 2, "6": 0, "8": 2, "9": 1, "10": 1, "12": 1, "13": 0}


@pytest.fixture
def broken(province, monkeypatch):
    """A department that sent reports, then dossiers; since 15/6/2022 late is counted anew."""
    first = definitions.load()
    late = next(each for each in first if each.code == LATE)
    again = replace(late, version=2, valid_from=date(2022, 6, 15))
    monkeypatch.setattr(definitions, "load", lambda *_: [*first, again])
    province(
        units=[unit("A", "department")],
        dossiers=[
            dossier("A", received=f"2022-{month:02}-20", due=f"2022-{month:02}-27")
            for month in range(3, 13)
            for _ in range(20)
        ],
        coverage=[whole("A", "2022-03-15", "2022-12-31")],
        cells=reported("II.06a", "A", "2022-Q1", {"Chứng thực": HANDLED}),
        as_of="2022-12-31",
    )


def dashed(opened) -> int:
    """Upright lines in the page's charts that part one period from the next."""
    charts = [json.loads(each.proto.spec) for each in opened.app.get("plotly_chart")]
    shapes = [shape for chart in charts for shape in chart["layout"].get("shapes", [])]
    upright = [each for each in shapes if each.get("x0") == each.get("x1")]
    return sum(each["line"].get("dash") == "dash" for each in upright)


DRAWN = {  # by page: what is chosen, what is said, and whether a chart is parted there
    "dossiers": ({}, f"Từ Quý III/2022 {AGAIN}", True),
    "unit": ({"unit": "A", "measure": LATE}, f"Từ tháng 7/2022 {AGAIN}", True),
    "online_services": ({"measure": ONLINE}, f"Từ Quý II/2022 {FROM_DOSSIERS}", True),
    "overview": ({}, f"Từ Quý II/2022 {FROM_DOSSIERS}", False),
}


def test_pages_part_a_series_where_it_breaks_and_say_since_when(broken, visit):
    opened = visit()
    for page, (chosen, sentence, is_drawn) in DRAWN.items():
        opened.go(BY_NAME[page], period="2022-Q4", **chosen)
        assert sentence in opened.said, page
        assert dashed(opened) == is_drawn, page
