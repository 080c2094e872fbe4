"""Objectives that were crossed: of the province a line each, of units how many."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from figures import html, wording
from pages.leaders.what_changed import words
from queries.rows.what_changed import ChangedGoals, ChangedUnitGoals

Row = Mapping
Link = Callable[..., str]
Table = tuple[list[html.Column], list[Mapping[str, html.Text | None]]]


def met(rows: Sequence[ChangedGoals]) -> list[str]:
    """The measures of which the province is newly on the right side, each once."""
    return list(dict.fromkeys(row["title"] for row in rows if row["is_met"]))


def lost(rows: Sequence[ChangedGoals]) -> list[str]:
    return list(dict.fromkeys(row["title"] for row in rows if not row["is_met"]))


def of_province(rows: Sequence[ChangedGoals], link: Link) -> Table:
    """Each with its figure before and now, and the target."""
    columns = [
        html.Column("measure", wording.COLUMN["measure"]),
        html.Column("side", "", note=True),
        html.Column("before", words.WORD["before"], "right"),
        html.Column("now", words.WORD["now"], "right", strong=True),
    ]
    return columns, [
        {
            "measure": html.join(
                html.link(
                    row["title"],
                    link("definitions", measure=row["measure"], period=row["period"]),
                ),
                html.lines([_target(row)], class_="tc-small"),
            ),
            "side": _side(row["is_met"]),
            "before": _figure(row, "_before"),
            "now": _figure(row, ""),
        }
        for row in rows
    ]


def of_units(rows: Sequence[ChangedUnitGoals], link: Link) -> Table:
    """By measure and target, how many crossed it each way."""
    columns = [
        html.Column("measure", wording.COLUMN["measure"]),
        html.Column("met", words.MET["met"], "right"),
        html.Column("lost", words.MET["lost"], "right"),
    ]
    lines: list[Mapping[str, html.Text | None]] = []
    for (measure, title, aim), members in groupby(
        rows, key=lambda row: (row["measure"], row["title"], row["aim"])
    ):
        sides = [row["is_met"] for row in members]
        lines.append(
            {
                "measure": html.join(
                    html.link(title, link("units", measure=measure)),
                    html.lines([words.AIM[aim]], class_="tc-small"),
                ),
                "met": wording.number(sum(sides)),
                "lost": wording.number(len(sides) - sum(sides)),
            }
        )
    return columns, lines


def each_unit(rows: Sequence[ChangedUnitGoals], link: Link) -> Table:
    """Every unit that crossed one."""
    columns = [
        html.Column("unit", wording.COLUMN["unit"]),
        html.Column("side", "", note=True),
        html.Column("before", words.WORD["before"], "right"),
        html.Column("now", words.WORD["now"], "right", strong=True),
    ]
    return columns, [
        {
            "unit": html.join(
                html.link(
                    wording.unit_name(row),
                    link(
                        "unit",
                        unit=row["unit_code"],
                        measure=row["measure"],
                        period=row["period"],
                    ),
                ),
                html.lines([f"{row['title']}; {_target(row)}"], class_="tc-small"),
            ),
            "side": _side(row["is_met"]),
            "before": _figure(row, "_before"),
            "now": _figure(row, ""),
        }
        for row in rows
    ]


def _side(is_met: bool) -> str:
    return words.MET["met" if is_met else "lost"]


def _target(row: Row) -> str:
    if row["target"] is None:
        return words.AIM[row["aim"]]
    target = (
        wording.plain_percent(row["target"])
        if row["kind"] == "share"
        else wording.number(row["target"])
    )
    simulated = wording.if_simulated(row.get("is_simulated"))
    return f"{words.AIM[row['aim']]} {target}{simulated}"


def _figure(row: Row, when: str) -> html.Text | None:
    """A share with its two counts under it."""
    numerator, denominator = row[f"numerator{when}"], row[f"denominator{when}"]
    if numerator is not None:
        said = wording.figure_text((numerator, denominator), row["kind"])
        counted = wording.counts(numerator, denominator)
        return said if said == counted else html.lines([said, html.small(counted)])
    value = row.get(f"value{when}")
    if value is None:
        return None
    return wording.percent(value, 2, None) if row["kind"] == "share" else wording.number(value, 2)
