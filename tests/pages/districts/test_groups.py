"""A group of communes tells what its members add up to, and is no unit."""

from __future__ import annotations

from figures.panels import groups
from pages.leaders.districts import panel


def commune(
    code: str,
    group: str | None,
    numerator: int | None = None,
    denominator: int | None = None,
    within: str | None = None,
) -> dict:
    row = dict.fromkeys(
        (
            *("official_target", "months_present", "months_expected", "units", "target_tag"),
            *("units_complete", "units_expected"),
        )
    )
    return row | {
        "unit_code": code,
        "short_name": code,
        "level": "commune",
        "group_name": group,
        "within_name": within,
        "numerator": numerator,
        "denominator": denominator,
        "value": numerator / denominator if denominator else None,
    }


def titles(rows) -> list[str]:
    return [
        title.replace('<span class="tc-small">', "").replace("</span>", "").replace("\xa0", " ")
        for group in groups.of(rows)
        for title in (str(group.wider), str(group.title))
        if title
    ]


def test_a_group_has_the_counts_of_its_members():
    rows = [commune("A", "Khu vực X", 3, 40), commune("B", "Khu vực X", 1, 60)]

    assert titles(rows) == ["Khu vực X 2 đơn vị: 4,0% (4/100)"]


def test_a_group_says_of_how_many_of_its_members_it_tells():
    rows = [
        *(commune("A", "Khu vực X", 2, 5), commune("B", "Khu vực X")),
        *(commune("C", "Khu vực Y"), commune("D", "Khu vực Z", 0, 0)),
    ]

    assert titles(rows) == [
        "Khu vực X có số liệu 1/2 đơn vị: 2/5",
        "Khu vực Y 1 đơn vị: chưa có số liệu",
        "Khu vực Z 1 đơn vị: không phát sinh",
    ]


def test_what_groups_lie_in_stands_over_the_first_of_them():
    rows = [
        commune("A", "Khu vực X", 1, 50, "Địa bàn P (cũ)"),
        commune("B", "Khu vực Y", 2, 50, "Địa bàn P (cũ)"),
        commune("C", "Khu vực X", 3, 50, "Địa bàn Q (cũ)"),
    ]

    assert titles(rows) == [
        "Địa bàn P (cũ) 2 đơn vị: 3,0% (3/100)",
        "Khu vực X 1 đơn vị: 2,0% (1/50)",
        "Khu vực Y 1 đơn vị: 4,0% (2/50)",
        "Địa bàn Q (cũ) 1 đơn vị: 6,0% (3/50)",
        "Khu vực X 1 đơn vị: 6,0% (3/50)",
    ]


def test_units_in_no_group_stand_by_themselves_without_a_heading():
    first, second = groups.of([commune("A", None, 1, 50), commune("B", "Khu vực X", 1, 50)])

    assert [row["unit_code"] for row in first.rows] == ["A"] and not first.title
    assert second.title


def test_a_share_of_few_cases_gives_a_grouped_tile_no_colour():
    rows = [
        *(commune("A", "Khu vực X", 1, 1), commune("B", "Khu vực X", 1, 50)),
        commune("C", "Khu vực X", 10, 50),
    ]

    (group,) = panel.grouped_tiles(rows, lambda page, **_: f"/{page}")
    assert [tile.step for tile in group.tiles] == [0, 1, 5]
