"""Units whose state is another, as tables: who is newly behind, who is not any more, the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.panels import marks
from pages.leaders.what_changed import words
from queries.rows.what_changed import ChangedStates

Row = Mapping
Link = Callable[..., str]

# Of the other changes, what matters first: who becomes watched, who is not any more, the best.
FIRST = ("watch", "recovering", "leading", "insufficient")
SHOWN = 8


def behind(rows: Sequence[ChangedStates]) -> list[ChangedStates]:
    return [row for row in rows if row["state"] == "lagging"]


def recovered(rows: Sequence[ChangedStates]) -> list[ChangedStates]:
    return [row for row in rows if row["state_before"] == "lagging"]


def others(
    rows: Sequence[ChangedStates],
) -> tuple[list[ChangedStates], list[ChangedStates]]:
    """Neither: a few, what matters first; and the rest, mostly between no sign and no verdict."""
    neither = [row for row in rows if "lagging" not in (row["state"], row["state_before"])]
    ordered = sorted(neither, key=_weight)
    shown = [row for row in ordered if _weight(row)[0] < len(FIRST)][:SHOWN]
    return shown, ordered[len(shown) :]


def _weight(row: Row) -> tuple[int, int]:
    weights = [
        FIRST.index(each) if each in FIRST else len(FIRST)
        for each in (row["state"], row["state_before"])
    ]
    return min(weights), weights[0]


def names(rows: Sequence[Row]) -> list[str]:
    """Each unit once, in the order of its first row."""
    return list(dict.fromkeys(wording.unbroken(row["short_name"]) for row in rows))


def table(
    rows: Sequence[ChangedStates], link: Link, terms: wording.VerdictTerms
) -> tuple[list[html.Column], list[Mapping[str, html.Text | None]]]:
    """Each with what it was, what it is and why."""
    columns, lines = shortly(rows, link)
    why = html.Column("why", words.WORD["why"], note=True)
    return [*columns, why], [
        {**line, "why": wording.short_line(row, terms)}
        for line, row in zip(lines, rows, strict=True)
    ]


def shortly(
    rows: Sequence[ChangedStates], link: Link
) -> tuple[list[html.Column], list[Mapping[str, html.Text | None]]]:
    """The same without reasons, of many."""
    columns = [
        html.Column("unit", wording.COLUMN["unit"]),
        html.Column("now", words.WORD["now"]),
    ]
    return columns, [
        {
            "unit": _unit(row, link),
            "now": html.join(
                _state(row["state"]),
                html.lines([words.stood(wording.STATE[row["state_before"]])], class_="tc-small"),
            ),
        }
        for row in rows
    ]


def _unit(row: Row, link: Link) -> html.Text:
    leads = marks.unit_link(row, link, measure=row["measure"], period=row["period"])
    name = html.link(wording.unit_name(row), leads)
    return html.join(name, html.lines([row["title"]], class_="tc-small"))


def _state(code: str) -> html.Text:
    return html.whole(html.join(html.state_sign(code), wording.STATE[code], by=" "))


def to_export(rows: Sequence[ChangedStates]) -> list[dict]:
    """The rows of the file, their states in words."""
    return [
        {
            **row,
            "state": wording.STATE[row["state"]],
            "state_before": wording.STATE[row["state_before"]],
            "period_before": wording.as_text(wording.period_title(row["period_before"])),
        }
        for row in rows
    ]
