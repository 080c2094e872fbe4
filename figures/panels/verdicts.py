"""Verdicts of units: a unit's line, and why a list has none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.panels import marks as signs

Row = Mapping
Link = Callable[..., str]


def no_verdict(
    period: Row,
    periods: Sequence[Row],
    link: Link,
    page: str = "units",
    judged: str = "yes",
    by_units: str | None = None,
    only_reports: bool = False,
) -> html.Text:
    """Why a list of units has no states, and where there are some, on the same `page`."""
    if by_units not in (None, "day"):
        return html.join(
            wording.NO_VERDICT["basis"],
            wording.VERDICT_WORD["see"],
            html.link(wording.UNITS_SHORT["day"], link(page, units="day")),
            by=" ",
        )
    if judged != "yes":
        return f"{judged}."
    if only_reports:
        return wording.NO_VERDICT["reported"]
    if period["kind"] not in ("month", "quarter"):
        within = [row["period"] for row in periods if _is_quarter_of(row, period)]
        where = [
            html.link(wording.period_title(last), link(page, period=last)) for last in within[:1]
        ]
        see = [wording.VERDICT_WORD["see"], *where] if where else []
        return html.join(wording.NO_VERDICT["kind"], *see, by=" ")
    return wording.NO_VERDICT["young" if period["is_finished"] else "unfinished"]


def _is_quarter_of(row: Row, period: Row) -> bool:
    return (
        row["kind"] == "quarter"
        and row["calendar"] == period["calendar"]
        and row["is_finished"]
        and period["starts_on"] <= row["starts_on"]
        and row["ends_on"] <= period["ends_on"]
    )


def unit_line(row: Row, link: Link, reason: str, **changes: str) -> html.UnitLine:
    """A unit with the counts of the period and a line of reason; `changes` are of its link."""
    is_known = row["numerator"] is not None
    return html.UnitLine(
        wording.unit_name(row),
        signs.unit_link(row, link, **changes),
        wording.number(row["numerator"]) if is_known else None,
        wording.number(row["denominator"]) if row["denominator"] else None,
        reason,
    )
