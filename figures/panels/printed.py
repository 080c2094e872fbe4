"""Printed figures of other periods than the one a page is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from figures import html, wording
from figures.panels.objectives import value

Row = Mapping


def table(rows: Sequence[Row]) -> tuple[list[html.Column], list[html.GroupHeading | dict]]:
    """Printed figures of other periods, as a table by domain."""
    columns = [
        html.Column("title", wording.COLUMN["measure"]),
        html.Column("value", wording.COLUMN["value"], "right", strong=True),
        html.Column("period", wording.COLUMN["period"]),
        html.Column("document", wording.COLUMN["document"], note=True),
    ]
    lines: list[html.GroupHeading | dict] = []
    rows = sorted(rows, key=lambda row: list(wording.DOMAIN).index(row["domain"]))
    for domain, members in groupby(rows, key=lambda row: row["domain"]):
        lines.append(html.GroupHeading(wording.DOMAIN[domain]))
        lines.extend(_printed(row) for row in members)
    return columns, lines


def _printed(row: Row) -> dict:
    shown, under = value(row)
    of_unit = "" if row["level"] == "province" else f" – {wording.unbroken(row['short_name'])}"
    return {
        "title": row["title"] + of_unit,
        "value": html.join(shown, html.small(under), by=" ") if under else shown,
        "period": wording.start_sentence(wording.period(row["period"])),
        "document": html.join(row["document"], *([row["note"]] if row["note"] else []), by="; "),
    }
