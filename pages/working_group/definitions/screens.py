"""Which pages show an indicator."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from figures import html
from figures.panels import objectives, units
from navigation import title
from queries.rows.shared import Measures

Row = Mapping
Link = Callable[..., str]


def pages(row: Measures) -> list[str]:
    """The names of the pages that show an indicator, its domain's own first."""
    shown = [objectives.page_of(row["domain"])]
    if units.is_compared(row):
        shown.append("units")
    if units.is_compared(row, "district"):
        shown.append("districts")
    if row["domain"] != "anti_corruption" and not {*units.LEVELS}.isdisjoint(
        row["available_levels"]
    ):
        shown.append("unit")
    if row["has_gap"]:
        shown.append("gap")
    return list(dict.fromkeys(shown))


def links(row: Measures, link: Link) -> html.Text:
    """The same as links, with the indicator chosen."""
    return html.join(
        *(html.link(title(page), link(page, measure=row["measure"])) for page in pages(row)),
        by=" · ",
    )
