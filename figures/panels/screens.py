"""Which pages show an indicator."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from figures import html, wording
from figures.panels import units

Row = Mapping
Link = Callable[..., str]

OF_DOMAIN = {
    "online_services": "online_services",
    "dossiers": "dossiers",
    "digitisation": "e_documents",
    "procedures": "regimes",
    "internal": "regimes",
    "anti_corruption": "anti_corruption",
    "score_766": "score_766",
    "indices": "overview",
}


def pages(row: Row) -> list[str]:
    """The names of the pages that show an indicator, its domain's own first."""
    shown = [OF_DOMAIN[row["domain"]]]
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


def links(row: Row, link: Link) -> html.Text:
    """The same as links, with the indicator chosen."""
    return html.join(
        *(html.link(wording.MENU[page], link(page, measure=row["measure"])) for page in pages(row)),
        by=" · ",
    )
