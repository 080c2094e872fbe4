"""The funnel, read from data and layout: who is named, what is pale, what is drawn behind."""

from itertools import combinations

import pytest

from figures.charts.boxes import note_box, overlap
from figures.charts.frame import CHART_WIDTHS
from figures.theme import DARK, LIGHT
from pages.leaders.units.funnel_chart import FunnelMark
from tests.figures.chart_rows import funnel, said

STATES = (
    "lagging", "recovering", "watch", "typical", "leading", "inconclusive", "insufficient",
)  # fmt: skip
FEW = [
    FunnelMark(f"Huyện {place}", 40 + 25 * place, 0.8 + place / 20, "typical") for place in range(9)
]
BEHIND = FunnelMark("Sa Thầy", 68, 2.3, "lagging", ["94/3.012 hồ sơ"], "/unit?unit=616")
MANY = [FunnelMark(f"Xã {place}", 2 + place / 3, 1, "typical") for place in range(40)]


def marks(figure):
    return figure["data"][-1]


def test_up_to_twelve_units_carry_their_names_and_of_more_only_those_with_a_sign():
    few = said(funnel([*FEW, BEHIND]))
    many = said(funnel([*MANY, BEHIND, FunnelMark("Xã bé", 2, 1, "insufficient")]))

    assert all(any(mark.name in text for text in few) for mark in FEW)
    assert any("Sa Thầy" in text and text.startswith("<b>") for text in many)
    assert not any("Xã" in text for text in many)


def test_of_very_many_with_a_sign_only_those_found_for_sure_carry_their_names():
    """Forty names over forty marks can be read by nobody."""
    watched = [FunnelMark(f"Xã {place}", 2 + place / 3, 2, "watch") for place in range(40)]
    names = said(funnel([*watched, BEHIND, FunnelMark("Tốt", 30, 0.2, "leading")]))

    assert not any("Xã" in text for text in names)
    assert {"Sa Thầy", "Tốt"} <= {
        word for text in names for word in ("Sa Thầy", "Tốt") if word in text
    }


def test_each_state_has_its_own_shape_and_its_word_on_hover():
    drawn = marks(funnel([FunnelMark(state, 50, 1, state) for state in STATES]))

    assert len(set(drawn["marker"]["symbol"])) == len(STATES)
    assert drawn["hovertext"][0] == "<b>lagging</b><br>Cần\u00a0khắc\u00a0phục"


def test_a_mark_carries_its_link_and_what_the_list_says_of_it():
    drawn = marks(funnel([BEHIND]))

    assert drawn["customdata"] == ["/unit?unit=616"]
    assert "94/3.012 hồ sơ" in drawn["hovertext"][0]


@pytest.mark.parametrize("state", ["inconclusive", "insufficient"])
def test_units_not_concluded_on_stand_on_the_upper_edge_rather_than_press_the_others(state):
    figure = funnel([*FEW, FunnelMark("Xã bé", 1, 40, state)])
    top = figure["layout"]["yaxis"]["range"][1]

    assert top < 5
    assert marks(figure)["y"][-1] == top
    assert marks(figure)["marker"]["symbol"][-1] == "triangle-up-open"
    assert any(text.startswith("1 đơn vị chưa kết luận") for text in said(figure))


def test_a_judged_unit_is_never_cut():
    figure = funnel([*FEW, FunnelMark("Xa", 60, 9, "lagging")])

    assert figure["layout"]["yaxis"]["range"][1] > 9


def test_one_line_is_drawn_at_the_expected_and_none_at_a_size():
    """Nobody is too small to be looked at: there is no gate."""
    (line,) = funnel([FunnelMark("A", 2, 1, "typical"), *FEW])["layout"]["shapes"]

    assert line["y0"] == line["y1"] == 1


def test_differences_have_zero_in_the_middle():
    figure = funnel([FunnelMark("A", 300, -12, "watch"), *FEW], is_ratio=False)
    ticks = figure["layout"]["yaxis"]["tickvals"]

    assert ticks[0] == -ticks[-1] and 0 in ticks
    assert figure["layout"]["shapes"][0]["y0"] == 0


def test_both_bands_stand_behind_the_marks_and_say_nothing_on_hover():
    for palette in (LIGHT, DARK):
        *bands, _ = funnel([BEHIND], palette)["data"]
        assert [band.get("fillcolor") for band in bands] == [
            None,
            palette.surface,
            None,
            palette.neutral_b,
        ]
        assert {band["hoverinfo"] for band in bands} == {"skip"}


@pytest.mark.parametrize("width", CHART_WIDTHS)
def test_names_do_not_lie_on_each_other_at_either_width(width):
    units = [*FEW, BEHIND]
    layout = funnel(units)["layout"]
    margin, (low, high) = layout["margin"], layout["xaxis"]["range"]
    bottom, top = layout["yaxis"]["range"]
    across, down = width - margin["l"] - margin["r"], layout["height"] - margin["t"] - margin["b"]
    boxes = [
        note_box(
            note,
            lambda x: (x - low) / (high - low) * across,
            lambda y: (top - y) / (top - bottom) * down,
            down,
        )
        for note in layout["annotations"]
        if any(unit.name in note["text"] for unit in units)
    ]

    assert len(boxes) == len(units)
    assert all(overlap(one, other) < 20 for one, other in combinations(boxes, 2))


def test_a_name_that_stands_nearer_to_another_mark_is_led_to_its_own():
    """Three in a row: whose name stands over the gap between two could not be told."""
    sizes = {"Ia H'Drai": 27, "Kon Plông": 61, "Tu Mơ Rông": 75, "Kon Rẫy": 82, "Ngọc Hồi": 290}
    row = [FunnelMark(name, size, 0.9, "typical") for name, size in sizes.items()]
    notes = funnel(row)["layout"]["annotations"]
    led = {name for name in sizes for note in notes if name in note["text"] and "ax" in note}
    assert led & {"Tu Mơ Rông", "Kon Rẫy"} and not led & {"Ia H'Drai", "Ngọc Hồi"}
