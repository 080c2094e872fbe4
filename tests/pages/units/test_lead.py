"""What the lead of the units' page says beside the names: from rows alone."""

from __future__ import annotations

import re
from datetime import date

import pytest

from figures.panels.higher import higher_yet_typical
from pages.leaders.units import panel, words
from tests.figures import verdict_row as board

NAMED = board.ROW | {"numerator": 71, "denominator": 3454}
TYPICAL = board.ROW | {
    "unit_name": "Huyện B",
    "state": "typical",
    "numerator": 70,
    "denominator": 2212,
    "events": 284,
    "trials": 8613,
    "expected": 282.2,
}


def higher(*rows: dict) -> list[str]:
    return [each.replace("\xa0", " ") for each in higher_yet_typical(rows, board.terms())]


def test_a_typical_unit_with_a_higher_share_than_a_named_one_is_explained():
    assert higher(NAMED, TYPICAL) == [
        "Huyện B có tỷ lệ 3,16% (70/2.212), cao hơn Huyện A, mà không bị nêu ở chỉ số này, vì thủ "
        "tục của đơn vị vốn hay có hồ sơ quá hạn: 12 tháng dự kiến 282, thực tế 284."
    ]
    usual = TYPICAL | {"expected": 160.0, "events": 150}
    assert "vì không vượt dự kiến: 12 tháng dự kiến 160, thực tế 150" in higher(NAMED, usual)[0]
    three = [TYPICAL | {"numerator": number} for number in (70, 80, 90)]
    assert ["(90/" in each or "(80/" in each for each in higher(NAMED, *three)] == [True, True]


def test_nothing_is_explained_where_no_typical_unit_has_a_higher_share():
    for row in (
        TYPICAL | {"numerator": 40},
        TYPICAL | {"numerator": 7, "denominator": 60},
        TYPICAL | {"state": "watch"},
        TYPICAL | {"basis": "own_history"},
        TYPICAL | {"numerator": None, "denominator": None},
    ):
        assert higher(NAMED, row) == []
    assert higher(TYPICAL) == []


def test_that_nobody_leads_is_said_where_somebody_was_judged():
    counts = {f"count_{state}": 0 for state in words.STATES_AS_LISTED} | {"count_lagging": 2}

    def said(**changes: int) -> str:
        return words.how_many(counts | {"count_judged": 9} | changes, "10 huyện", "2023-Q3")

    assert said().endswith(". Chưa có đơn vị nổi bật.")
    assert "Chưa có" not in said(count_leading=1) and "Chưa có" not in said(count_judged=0)


def test_who_lags_on_another_measure_is_named_and_opens_it():
    level = {"measure": "late_of_due", "level": "district"}
    online = {"measure": "online_share", "title": "Hồ sơ nộp trực tuyến", "state": "lagging"}
    online |= {"level": "district"}
    rows = [online | {"unit_name": "Huyện C"}, online | {"unit_name": "Huyện D", "state": "watch"}]

    def here(**choices: str) -> str:
        return "?" + "&".join(f"{key}={value}" for key, value in choices.items())

    (made,) = panel.on_other_measures(rows, level, here)
    assert "measure=online_share" in made
    said = re.sub(r"<[^>]+>", "", made).replace("\xa0", " ")
    assert said == "Huyện C (hồ sơ nộp trực tuyến)"
    assert panel.on_other_measures(rows, level | {"measure": "online_share"}, here) == []
    assert panel.on_other_measures(rows, level | {"level": "commune"}, here) == []


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Sở A"], "Sở A"),
        (["Sở A", "Sở B", "Sở C"], "Sở A, Sở B và Sở C"),
        (["Sở A", "Sở B", "Sở C", "Sở D"], "4 sở, ban, ngành"),
    ],
)
def test_who_lags_of_another_level_is_named_unless_there_are_many(names, said):
    level = {"measure": "late_of_due", "level": "department", "count_lagging": len(names)}
    rows = [level | {"unit_name": each, "state": "lagging"} for each in names]
    others = [
        level | {"unit_name": "Sở E", "state": "watch"},
        level | {"unit_name": "Huyện G", "state": "lagging", "level": "district"},
        level | {"unit_name": "Sở H", "state": "lagging", "measure": "online_share"},
    ]
    found = panel.in_need([*rows, *others], level)
    assert words.need_of_level(level, date(2023, 9, 14), found).replace("\xa0", " ") == said
