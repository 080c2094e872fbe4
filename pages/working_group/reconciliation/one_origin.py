"""Figures of one origin: there is nothing to set them against."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from figures import html, wording
from figures.panels.lists import ToDossiers
from figures.panels.objectives import value
from queries.rows.shared import Objectives, ProvinceObjectives

Row = Mapping
R = TypeVar("R", bound=Mapping)
Link = Callable[..., str]
COUNTED = ("counted", "simulated")
Table = tuple[list[html.Column], list[html.GroupHeading | Mapping[str, html.Text | None]]]


def in_order(rows: Sequence[R]) -> list[R]:
    """The domains in the order of every page; within one as the question gives them."""
    return sorted(rows, key=lambda row: list(wording.DOMAIN).index(row["domain"]))


def single(rows: Sequence[Objectives | ProvinceObjectives], compared: Sequence[Row]) -> list[Row]:
    """The figures of one origin: there is nothing to compare them with."""
    paired = {row["measure"] for row in compared}
    return [
        row
        for row in in_order(rows)
        if row["measure"] not in paired
        and (row["numerator"] is not None or row["value"] is not None)
    ]


def single_table(rows: Sequence[Row], to_dossiers: ToDossiers, link: Link) -> Table:
    """The figures of one origin: each with its document, or with the dossiers it counts."""
    columns = [
        html.Column("measure", wording.COLUMN["measure"]),
        html.Column("value", wording.COLUMN["value"], "right", strong=True),
        html.Column("origin", wording.COLUMN["origin"], note=True),
        html.Column("document", wording.COLUMN["document"], note=True),
    ]
    return columns, [
        {
            "measure": measure_name(row, link),
            "value": to_dossiers(_figure(row), row["measure"])
            if row["origin"] in COUNTED
            else _figure(row),
            "origin": tag(row["origin"]),
            "document": row["document"],
        }
        for row in rows
    ]


def measure_name(row: Row, link: Link) -> html.Text:
    """The measure, which opens its definition, over the place on its form."""
    name = html.link(row["title"], link("definitions", measure=row["measure"]))
    return html.join(name, html.lines([row["form_column"] or ""], class_="tc-small"))


def _figure(row: Row) -> html.Text:
    shown, under = value(row)
    return html.join(shown, html.small(under), by=" ") if under else shown


def tag(origin: str) -> html.Text:
    """Where a figure comes from."""
    return html.origin_tag(origin, wording.ORIGIN_SHORT[origin])
