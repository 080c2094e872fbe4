"""The map of tiles: links in place, each judged, graded or with its reason."""

import re

import pytest

from figures.html import tile_map

TYPICAL = "Trong mặt bằng chung"


def test_tiles_are_links_read_from_north_to_south():
    made = tile_map.tile_map(
        [
            tile_map.Tile("Kon Rẫy", "/unit?unit=614", 3, 4, "36", "/1.904", "x", state="lagging"),
            tile_map.Tile("Đăk Glei", "/unit?unit=610", 1, 2, "45", "/2.380", "y", state="watch"),
        ]
    )

    assert made.index("Đăk Glei") < made.index("Kon Rẫy")
    assert re.findall('href="([^"]*)"', made) == ["/unit?unit=610", "/unit?unit=614"]
    assert "grid-area:3/4" in made


def test_a_tile_is_judged_graded_or_says_why_it_is_neither():
    with pytest.raises(ValueError, match="Ia H'Drai"):
        tile_map.tile_map([tile_map.Tile("Ia H'Drai", "/unit?unit=618", 4, 1, "0")])
    made = tile_map.tile_map(
        [tile_map.Tile("Ia H'Drai", "/unit?unit=618", 4, 1, "Chưa có số liệu", nothing="no_data")]
    )

    assert "tc-tile-nothing" in made
    assert "tc-step" not in made


def test_a_typical_tile_says_its_word_to_a_screen_reader_only():
    made = tile_map.tile_map(
        [tile_map.Tile("Đăk Tô", "/unit", 2, 2, "33", "/2.290", TYPICAL, state="typical")]
    )

    assert f'<span class="tc-unseen">{TYPICAL}</span>' in made


def test_counts_on_a_tile_may_part_after_the_stroke():
    made = tile_map.tile_map([tile_map.Tile("A", "/a", 1, 1, "15,2%", "12.640/114.210", step=1)])

    assert "12.640/<wbr>114.210" in made


def test_headings_of_groups_leave_no_level_out():
    tiles = [tile_map.Tile("A", "/a", 0, 0, "1/9", step=tile_map.FEW)]
    one = tile_map.grouped([tile_map.TileGroup(tiles, "Khu vực X")])
    two = tile_map.grouped([tile_map.TileGroup(tiles, "Khu vực X", "Địa bàn P (cũ)")])

    assert re.findall("<(h[1-6])", one) == ["h3"]
    assert re.findall("<(h[1-6])", two) == ["h3", "h4"]
    assert "grid-area" not in one
