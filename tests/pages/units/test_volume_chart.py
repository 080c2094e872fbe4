"""Units by their volume, read from data and layout."""

from itertools import combinations

import pytest

from figures.charts.boxes import note_box, overlap
from figures.charts.frame import CHART_WIDTHS
from figures.theme import LIGHT
from pages.leaders.units.volume_chart import UnitSpot
from tests.figures.chart_rows import DISTRICTS, said, scatter


def test_up_to_twelve_units_carry_their_names_and_of_more_only_those_chosen():
    many = [UnitSpot(f"Xã {place}", 1, 100 + place) for place in range(40)]
    many[3] = UnitSpot("Xã Rờ Kơi", 20, 300, is_named=True)

    assert all(any(unit.name in text for text in said(scatter(DISTRICTS))) for unit in DISTRICTS)
    assert [text for text in said(scatter(many)) if "Xã" in text] == ["<b>Xã Rờ Kơi</b>"]


def test_units_with_few_dossiers_are_pale_and_hollow():
    marker = scatter([UnitSpot("A", 1, 99), UnitSpot("B", 1, 100)])["data"][0]["marker"]

    assert marker["symbol"] == ["circle-open", "circle"]
    assert marker["color"] == [LIGHT.absent, LIGHT.series]


def test_tiny_units_do_not_press_all_others_to_the_floor():
    big = [UnitSpot(f"Xã {place}", 10 + place, 1000) for place in range(10)]
    figure = scatter([*big, UnitSpot("Xã nhỏ", 3, 4)])
    top = figure["layout"]["yaxis"]["range"][1]

    assert top < 10
    assert figure["data"][0]["y"][-1] == top
    assert figure["data"][0]["marker"]["symbol"][-1] == "triangle-up-open"
    assert "3 trên 4" in figure["data"][0]["hovertext"][-1]
    assert any(text.startswith("1 đơn vị dưới 100 hồ sơ") for text in said(figure))


def test_each_unit_carries_its_link_and_both_counts():
    marks = scatter(DISTRICTS)["data"][0]

    assert marks["customdata"][0] == "/unit?unit=608"
    assert "133/6.410" in marks["hovertext"][0]


@pytest.mark.parametrize("width", CHART_WIDTHS)
@pytest.mark.parametrize(
    "units",
    [
        DISTRICTS,
        [UnitSpot(f"Huyện {place}", 20 + place % 3, 1000 + 9 * place) for place in range(8)],
    ],
    ids=["districts", "a clump"],
)
def test_names_of_units_do_not_lie_on_each_other_at_either_width(units, width):
    layout = scatter(units)["layout"]
    margin, (low, high) = layout["margin"], layout["xaxis"]["range"]
    bottom, top = layout["yaxis"]["range"]
    plot_width = width - margin["l"] - margin["r"]
    plot_height = layout["height"] - margin["t"] - margin["b"]
    names = [
        note for note in layout["annotations"] if any(unit.name in note["text"] for unit in units)
    ]

    boxes = [
        note_box(
            note,
            lambda x: (x - low) / (high - low) * plot_width,
            lambda y: (top - y) / (top - bottom) * plot_height,
            plot_height,
        )
        for note in names
    ]

    assert len(boxes) == len(units)
    for one, other in combinations(boxes, 2):
        assert overlap(one, other) < 20  # square pixels: their boxes have air around the letters
