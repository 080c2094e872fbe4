"""One small picture of the province: its districts, or its groups of communes, by state."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from figures import html, wording
from figures.html import tile_map
from figures.html.markup import element
from figures.panels import in_need, marks, places
from pages.leaders.overview import words
from queries.rows.overview import JudgedUnits

Row = Mapping
Link = Callable[..., str]

# Which of a unit's states its picture has: one of need first, else that of lateness.
IN_NEED = ("lagging", "recovering", "watch")
# Where no unit has one of these, a picture says nothing.
TELLING = (*IN_NEED, "leading")


def picture(rows: Sequence[JudgedUnits], link: Link) -> list[html.Markup]:
    """Tiles of districts; where there are none, a line of signs for each group of communes."""
    districts = of_units(row for row in rows if row["level"] == "district")
    communes = of_units(row for row in rows if row["level"] == "commune" and row["group_name"])
    if districts:
        placed = zip(districts, places.of(districts), strict=True)
        tiles = [_tile(row, place, link) for row, place in placed if place]
        if not tiles:
            return []
        return [
            _heading(words.WORD["districts"], districts),
            tile_map.tile_map(tiles, is_small=True),
        ]
    if not any(row["state"] in TELLING for row in communes):
        return []
    return [_heading(words.WORD["groups"], communes), _groups(communes)]


def of_units(rows) -> list[Row]:
    """Each unit once, in its gravest state of all that it is judged by."""
    every = sorted(rows, key=lambda row: (row["unit_order"], row["unit_code"]))
    return [
        min(states, key=_gravity)
        for _, states in groupby(every, key=lambda row: (row["unit_code"], row["valid_from"]))
    ]


def _gravity(row: Row) -> tuple[int, bool]:
    is_in_need = row["state"] in IN_NEED
    return (
        IN_NEED.index(row["state"]) if is_in_need else len(IN_NEED),
        row["measure"] != in_need.LATE,
    )


def _heading(title: str, rows: Sequence[Row]) -> html.Markup:
    there = [state for state in wording.STATES_AS_LISTED if any(r["state"] == state for r in rows)]
    return html.section(
        title,
        words.WORD["gravest"],
        marks.origins(rows),
        key=html.state_key([(state, wording.STATE_SHORT[state]) for state in there]),
    )


def _tile(row: Row, place: tuple[int, int], link: Link) -> tile_map.Tile:
    return tile_map.Tile(
        name=row["short_name"],
        href=marks.unit_link(row, link, measure=row["measure"]),
        row=place[0],
        column=place[1],
        word=wording.STATE[row["state"]],
        state=row["state"],
    )


def _groups(rows: Sequence[Row]) -> html.Markup:
    """The signs of the communes of each group, in the groups' order; the words are in the list.

    A commune may stand in a list far from others of its group, and two groups may be called alike.
    """
    together = sorted(rows, key=_group)
    return element(
        "ul",
        *(
            element(
                "li",
                element("span", name, class_="tc-small"),
                element(
                    "span",
                    *(html.state_sign(row["state"], _said(row)) for row in members),
                    class_="tc-signs-row",
                ),
            )
            for (_, name), members in groupby(together, key=_group)
        ),
        class_="tc-signs",
        role="list",
    )


def _group(row: Row) -> tuple[int, str]:
    return row["group_order"] or 0, row["group_name"] or ""


def _said(row: Row) -> str:
    return f"{row['short_name']}: {wording.in_sentence(wording.STATE[row['state']])}"
