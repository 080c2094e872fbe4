"""From the quarters so far to a target by its date: what the chart draws, what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from figures import html, wording
from pages.leaders.online_services import pace, path_chart, words
from queries.rows.online_services import Targets
from queries.rows.shared import MeasureHistory, Periods

Row = Mapping
Link = Callable[..., str]

SHOWN = 8  # quarters back
MOST_AHEAD = 8  # quarters ahead that are drawn


class Aim(NamedTuple):
    """A target by the last quarter before its end, or else before the report year's."""

    kind: str
    value: float
    deadline: str  # a quarter
    quarters: int  # from the last finished one; none where it is over
    is_simulated: bool = False


def past(history: Sequence[MeasureHistory], period: Periods) -> list[MeasureHistory]:
    """The last finished quarters up to the period, oldest first."""
    finished = [
        row for row in history if row["is_finished"] and row["ends_on"] <= period["ends_on"]
    ]
    return finished[-SHOWN:]


def values(rows: Sequence[MeasureHistory]) -> list[float | None]:
    """The shares that a pace can be taken from: nothing from before a break in the series."""
    since = wording.since_last_break(rows)
    return [
        None if row["value"] is None or place < since else float(row["value"])
        for place, row in enumerate(rows)
    ]


def aims(targets: Sequence[Targets], rows: Sequence[MeasureHistory]) -> list[Aim]:
    """Each target with its deadline; none where no quarter has ended."""
    if not rows:
        return []
    last = rows[-1]["period"]
    return [_aim(row, last) for row in targets]


def said(found: Sequence[Aim], paths: Sequence[Any], rows: Sequence[MeasureHistory]) -> html.Markup:
    """The pace so far, then each aim a line (a path: analysis.trajectory.Path)."""
    known = [(aim, path) for aim, path in zip(found, paths, strict=True) if path is not None]
    if not known:
        return html.note(words.ONLINE_WORD["no_path"])
    counted = sum(value is not None for value in values(rows))
    sentences = [_sentence(aim, path, rows[-1]["period"]) for aim, path in known]
    said = [pace.pace_so_far(known[0][1].pace, counted), *sentences]
    return html.paragraph(*(each for each in said if each))


def lines(found: Sequence[Aim], paths: Sequence[Any]) -> list[path_chart.Ahead]:
    """The straight lines ahead: at the pace so far, and to the target given by its deadline."""
    drawn: list[path_chart.Ahead] = []
    for aim, path in zip(found, paths, strict=True):
        if path is None:
            continue
        if path.pace is not None and not drawn:
            values = _straight(path.last, path.pace, MOST_AHEAD)
            drawn.append(path_chart.Ahead(words.ONLINE_WORD["line_so_far"], values))
        if aim.kind == "official" and path.needed is not None:
            values = _straight(path.last, path.needed, aim.quarters)
            drawn.append(path_chart.Ahead(words.ONLINE_WORD["line_needed"], values, is_wanted=True))
    return drawn


def points(rows: Sequence[Row], link: Link) -> list[path_chart.PathPoint]:
    return [
        path_chart.PathPoint(
            row["period"],
            row["numerator"],
            row["denominator"],
            link("online_services", period=row["period"]),
            is_simulated=row["origin"] == "simulated",
        )
        for row in rows
    ]


def ahead(rows: Sequence[Row], found: Sequence[Aim]) -> list[str]:
    """The quarters that are drawn ahead: up to the farthest deadline, at least one."""
    if not rows:
        return []
    farthest = max((aim.quarters for aim in found), default=0)
    return [
        after(rows[-1]["period"], step) for step in range(1, min(max(farthest, 1), MOST_AHEAD) + 1)
    ]


def levels(targets: Sequence[Targets], limit: Row | None) -> list[path_chart.Level]:
    """The horizontal lines: the target given, the milestone adopted; where there are none, what
    could be reached, which else would press the line to the ground."""
    drawn = [
        path_chart.Level(
            row["kind"],
            wording.target_text(row["kind"], row["value"], row["is_simulated"]),
            float(row["value"]),
        )
        for row in targets
    ]
    if not drawn and limit is not None and limit["denominator"]:
        share = wording.share(limit["numerator"], limit["denominator"])
        name = f"{words.ONLINE_WORD['reach']} {share}"
        drawn.append(path_chart.Level("ceiling", name, float(limit["value"])))
    return drawn


def finding(rows: Sequence[Row]) -> str:
    """The heading of the chart: from what to what, since the last break."""
    since = wording.since_last_break(rows)
    return pace.course([(row["period"], row) for row in rows[since:]])


def after(quarter: str, steps: int) -> str:
    """The quarter so many later: 2023-Q3 and 2 is 2024-Q1; the calendar stays."""
    calendar, _, name = quarter.rpartition(":")
    year, number = int(name[:4]), int(name[-1]) - 1 + steps
    later = f"{year + number // 4}-Q{number % 4 + 1}"
    return f"{calendar}:{later}" if calendar else later


def quarter_of(day: date, calendar: str) -> tuple[int, int]:
    """(year, number) of the quarter that a day lies in; report months begin on the 15th."""
    month = day.month + (calendar == "report" and day.day >= 15)
    return (day.year + 1, 1) if month > 12 else (day.year, (month - 1) // 3 + 1)


def _sentence(aim: Aim, path: Any, last: str) -> str:
    return pace.path_sentence(
        aim.kind,
        aim.value,
        None if path.until is None else after(last, path.until),
        path.until,
        aim.deadline,
        aim.quarters,
        path.pace,
        path.needed,
        aim.is_simulated,
    )


def _straight(last: float, step: float, count: int) -> list[float]:
    """Values of a share, which does not leave 0 to 1."""
    return [min(max(last + step * place, 0.0), 1.0) for place in range(count + 1)]


def _aim(target: Targets, last: str) -> Aim:
    is_civil = last.startswith("civil:")
    year, number = int(last[-7:-3]), int(last[-1])
    if target["ends_on"] is None:
        quarters = 4 - number or 4
    else:
        to_year, to_number = quarter_of(target["ends_on"], "civil" if is_civil else "report")
        quarters = (to_year - year) * 4 + to_number - number
    quarters = max(quarters, 0)
    value, is_simulated = float(target["value"]), target["is_simulated"]
    return Aim(target["kind"], value, after(last, quarters), quarters, is_simulated)
