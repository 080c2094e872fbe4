"""Tiles stand where the province placed them, or else in administrative order."""

from __future__ import annotations

from figures.panels import places


def area(code: str, level: str = "district", place: tuple[int, int] | None = None) -> dict:
    row, column = place or (None, None)
    return {"unit_code": code, "level": level, "tile_row": row, "tile_column": column}


def test_tiles_stand_where_the_province_placed_them():
    rows = [area("A", place=(2, 1)), area("B"), area("C", place=(0, 0))]

    assert places.of(rows) == [(3, 2), None, (1, 1)]


def test_districts_that_nobody_placed_stand_one_after_the_other():
    assert places.of([area(code) for code in "ABCDEF"]) == [
        *((1, 1), (1, 2), (1, 3), (1, 4)),
        *((2, 1), (2, 2)),
    ]


def test_communes_and_very_many_districts_have_no_map():
    assert places.of([area("A", "commune")]) == [None]
    assert places.of([area(str(number)) for number in range(41)]) == [None] * 41
