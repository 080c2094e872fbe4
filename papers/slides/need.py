"""Who is in need, by name and with the reason; then one of them: its course, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import html, wording
from figures.panels import gap, in_need, lead
from figures.wording import standing
from papers.slides import over_time, words
from papers.slides.content import Chart, Lines, Part, Series, Slide, Table
from papers.slides.meeting import Asking, Meeting
from papers.slides.plain import nowhere, pieces, plain

Row = Mapping
MONTHS = 18
WIDTHS = (46, 18, 18, 18)


def listed(meeting: Meeting) -> Slide | None:
    """The overview's table of those in need, or of those who are watched where nobody is."""
    slide = meeting.opened()
    states = slide.of_period("judged_units")
    title = plain(lead.who(states, meeting.period, meeting.terms))
    if not title:
        return None
    parted = slide.of_period("without_closing")
    shown = in_need.first(states, parted)
    parts: list[Part] = []
    if shown:
        columns, lines = in_need.table(shown, nowhere, meeting.terms)
        parts.append(_table(columns, lines))
    under = [standing.AVERAGED] if shown else []
    under += words.states(states)
    if any(row["state"] in in_need.NAMED_STATES for row in shown):
        under.append(wording.A_NAME_MAY_BE_WRONG)
    parts.append(Lines([[(each, False)] for each in under]))
    return slide.slide(title, parts, shown or states)


def _table(columns: Sequence[html.Column], lines: Sequence) -> Table:
    """What a panel gives for the screen; its headings of groups are rows of one cell."""
    return Table(
        [plain(column.label) for column in columns],
        [
            [pieces(line.title)]
            if isinstance(line, html.GroupHeading)
            else [_cell(line[column.key], column) for column in columns]
            for line in lines
        ],
        WIDTHS,
        frozenset(place for place, column in enumerate(columns) if column.align == "right"),
    )


def _cell(text: html.Text | None, column: html.Column) -> wording.Pieces:
    if not text:
        return [(standing.NOT_SO, False)]
    return [(plain(text), True)] if column.strong else pieces(text)


def one(slide: Asking) -> Row | None:
    """The unit that stands for the others: the most late dossiers beyond expectation."""
    states = slide.of_period("judged_units")
    late = [row for row in states if row["measure"] == in_need.LATE and row["state"] == "lagging"]
    late = late or [
        row for row in states if row["measure"] == in_need.LATE and row["state"] == "watch"
    ]
    return next(iter(wording.by_excess(late)), None)


def course(meeting: Meeting) -> Slide | None:
    """One in need, month by month, under the sentence of the page of units."""
    slide = meeting.opened()
    unit = one(slide)
    verdict = _verdict(slide, unit) if unit else None
    if unit is None or verdict is None:
        return None
    rows = _months(slide, unit)
    drawn = _by_month(rows)
    said = wording.why_state(verdict, meeting.terms)
    state = wording.in_sentence(wording.STATE[verdict["state"]])
    found = wording.found(verdict, meeting.terms, " có" if verdict["is_rare"] else ",")
    title = f"{unit['unit_name']} {state}: {found}"
    parts: list[Part] = [drawn] if drawn else []
    return slide.slide(
        title, [*parts, Lines([[(each, False)] for each in said if each])], [unit, *rows]
    )


def _verdict(slide: Asking, unit: Row) -> Row | None:
    asked = {"measure": unit["measure"], "unit": unit["unit_code"], "units": unit["units"]}
    return next(iter(slide.of_period("unit_verdict", **asked)), None)


def _months(slide: Asking, unit: Row) -> list[Row]:
    period = slide.meeting.period
    rows = slide.of_period(
        "measure_history",
        measure=unit["measure"],
        unit=unit["unit_code"],
        kind="month",
        calendar=period["calendar"],
    )
    return [row for row in rows if row["ends_on"] <= period["ends_on"]][-MONTHS:]


def _by_month(rows: Sequence[Row]) -> Chart | None:
    known = [row for row in rows if row["numerator"] is not None]
    if len(known) < over_time.LEAST:
        return None
    series = Series(
        words.WORD["late_by_month"],
        [None if row["numerator"] is None else float(row["numerator"]) for row in rows],
        [wording.number(row["numerator"]) for row in rows],
    )
    return Chart(
        "columns",
        [wording.period_short(row["period"]) for row in rows],
        [series],
        over_time.caption(words.WORD["late_by_month"], rows),
    )


def why(meeting: Meeting) -> Slide | None:
    """Of the same unit: what its gap is made of, procedure by procedure."""
    slide = meeting.opened()
    unit = one(slide)
    if unit is None:
        return None
    periods = meeting.figures.ask("periods").rows
    against = gap.yardstick(_verdict(slide, unit), meeting.period, periods)
    rows = slide.of_period("gap", measure=unit["measure"], unit=unit["unit_code"], against=against)
    if not rows or gap.is_too_few(rows):
        return None
    (definition, *_) = slide.rows("definition", measure=unit["measure"])
    other = wording.other_side(against, {})
    finding = wording.in_sentence(gap.finding(rows, definition["kind"]))
    title = f"Vì sao {unit['unit_name']} khác {other}: {finding}"
    drawn = _bars(rows, definition, unit["short_name"], other, meeting.period)
    return slide.slide(title, [drawn], rows)


def _bars(rows: Sequence[Row], definition: Row, whole: str, other: str, period: Row) -> Chart:
    """The whole, the procedures that make most of it, the others: a bar a part."""
    drawn = gap.bars(rows, definition, whole, nowhere)
    scale = gap.SCALE[definition["kind"]]
    names = [name for name, _ in gap.parts(rows).named(scale)]
    roles = {wording.HANDLING: "concern", wording.CLOSING: "series", wording.MIX: "series2"}
    said = gap.caption(rows, definition["kind"], other, period).split("; mở một")[0]
    simulated = wording.ORIGIN_SHORT["simulated"]
    whose = [(f"; {simulated}", True)] if rows[0]["origin"] == "simulated" else []
    return Chart(
        "bars",
        [f"{row.name}\n{row.counts}" for row in drawn],
        [
            Series(
                f"do {name}",
                [row.bars[place].value for row in drawn],
                [row.bars[place].label for row in drawn],
                roles[name],
            )
            for place, name in enumerate(names)
        ],
        [(said, False), *whose],
    )
