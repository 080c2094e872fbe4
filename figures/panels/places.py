"""Where the tiles of districts stand: as the province placed them, or one after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Row = Mapping

# Districts without places of their own stand in so many columns, in administrative order; where
# there are more than a screen or two of them, a table tells them better.
COLUMNS, MOST_IN_ORDER = 4, 40


def of(rows: Sequence[Row]) -> list[tuple[int, int] | None]:
    """Where the tile of each area stands, row and column from 1; None: it has none.

    As the province placed them; where it placed none, districts one after the other.
    """
    if are_there(rows):
        return [
            None if row["tile_row"] is None else (row["tile_row"] + 1, row["tile_column"] + 1)
            for row in rows
        ]
    if len(rows) > MOST_IN_ORDER or any(row["level"] != "district" for row in rows):
        return [None] * len(rows)
    return [(at // COLUMNS + 1, at % COLUMNS + 1) for at in range(len(rows))]


def are_there(rows: Sequence[Row]) -> bool:
    """Whether the province said where its districts lie to one another."""
    return any(row["tile_row"] is not None for row in rows)
