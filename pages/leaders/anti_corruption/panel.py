"""The province's totals of form 01/PCTN for the period and since the year began, never ranked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple, TypeVar

from figures import html, wording
from figures.panels import marks, topics
from figures.panels.marks import PRINTED
from figures.panels.objectives import value
from pages.leaders.anti_corruption import words
from queries.rows.anti_corruption import SinceJanuary
from queries.rows.shared import (
    FormSenders,
    Periods,
    ProvinceHistory,
    ProvinceObjectives,
    UnitsByMeasure,
)

Row = Mapping
R = TypeVar("R", bound=Mapping)
Link = Callable[..., str]

CASES = "pctn_cases"  # what the page asks
CUMULATIVE = ("half", "nine_months", "year")


def asked(periods: Sequence[Periods], period: Periods) -> list[str]:
    """The period, and those of its year that run from the year's first day to its end or later."""
    since = [
        row
        for row in periods
        if row["calendar"] == period["calendar"]
        and row["year"] == period["year"]
        and row["kind"] in CUMULATIVE
        and not (row["kind"] == "half" and row["number"] == 2)
        and row["period"] != period["period"]
    ]
    return [period["period"], *(row["period"] for row in sorted(since, key=_by_end))]


def by_period(
    rows: Sequence[ProvinceObjectives], since: Sequence[SinceJanuary], asked: Sequence[str]
) -> dict[str, Sequence[Row]]:
    """All that the first of the periods has, and of each later one what is its own."""
    first, *later = asked
    return {first: rows} | {each: [row for row in since if row.period == each] for each in later}


def table(
    measures: Sequence[Row],
    found: Mapping[str, Sequence[Row]],
    history: Sequence[ProvinceHistory],
    link: Link,
) -> topics.Table:
    """A measure a line under its section, a period a column, but for later ones without a figure;
    printed figures under the name, each with its period."""
    asked, *_ = found
    of_period = {
        name: [row for row in rows if row["period"] == name] for name, rows in found.items()
    }
    of_asked, *others = [
        html.Column(name, _head(name, rows), "right")
        for name, rows in of_period.items()
        if name == asked or any(map(_is_own, rows))
    ]
    columns = [
        html.Column("measure", wording.COLUMN["measure"]),
        of_asked,
        html.Column("before", words.same_period(asked), "right"),
        *others,
    ]
    now = {row["measure"]: row for row in history if row["is_asked"]}
    before = {
        row["measure"]: row
        for row in history
        if row["is_same_period_last_year"]
        and not wording.between(row, now.get(row["measure"], row))
    }
    lines: list[html.GroupHeading | Mapping[str, html.Text | None]] = []
    for section, members in by_section(measures):
        lines.append(html.GroupHeading(section))
        lines += [_line(each, found, before.get(each["measure"]), link) for each in members]
    return columns, lines


def by_section(measures: Iterable[R]) -> list[tuple[str, list[R]]]:
    """The measures under their sections, in the order of both; last those of none."""
    in_order = sorted(
        measures,
        key=lambda row: (row["section"] is None, row["section_number"], row["section_order"]),
    )
    return [
        (section or wording.OTHER_MEASURES, list(members))
        for section, members in groupby(in_order, key=lambda row: row["section"])
    ]


def lead(rows: Sequence[Row], senders: Sequence[FormSenders], period: Periods) -> list[str]:
    """Cases found by the form of the period, beside it what was printed, each with its period."""
    of_measure = [row for row in rows if row["measure"] == CASES]
    said = [
        f"{wording.with_noun(row['numerator'], 'vụ')} "
        f"({wording.ORIGIN_SHORT[row['origin']]}{_of_units('; ', row)})"
        for row in of_measure
        if row["origin"] not in PRINTED and _is_told(row) and row["period"] == period["period"]
    ]
    press = [
        f"{wording.with_noun(row['numerator'], 'vụ')} ({_until(row)})"
        for row in of_measure
        if row["origin"] in PRINTED
    ]
    name = wording.period(period["period"])
    return [
        words.cases_sentence(name, ", ".join(said), press),
        topics.sent("01/PCTN", senders, name),
    ]


def _until(row: Row) -> str:
    """The period of a printed figure; its day, where it was printed before the period was over."""
    name = wording.period(row["period"])
    is_whole = row["as_of"] is None or row["as_of"] >= row["ends_on"]
    return name if is_whole else f"{name}, số liệu đến {wording.date(row['as_of'])}"


def told_by_province(measure: str, units: Sequence[Row], rows: Sequence[Row]) -> str:
    """What the province's own form has of a measure, where those of units do not add up to it."""
    summed = sum(row["numerator"] or 0 for row in units)
    return next(
        (
            wording.with_noun(row["numerator"], row["unit_of_measure"])
            for row in rows
            if row["measure"] == measure
            and row["origin"] not in PRINTED
            and row["numerator"] not in (None, summed)
        ),
        "",
    )


class Told(NamedTuple):
    """Units by what they tell: cases, nothing yet, that nothing happened."""

    cases: Sequence[UnitsByMeasure]
    silent: Sequence[UnitsByMeasure]
    idle: Sequence[UnitsByMeasure]


def by_what_they_tell(rows: Sequence[UnitsByMeasure]) -> Told:
    """Who has not told stands with nobody who has cases."""
    silent = [row for row in rows if marks.absent(row) == wording.NOTHING["no_data"]]
    idle = [row for row in rows if marks.absent(row) == wording.NOTHING["no_cases"]]
    return Told([row for row in rows if not marks.absent(row)], silent, idle)


def _line(
    measure: Row, found: Mapping[str, Sequence[Row]], before: ProvinceHistory | None, link: Link
) -> Mapping[str, html.Text | None]:
    code = measure["measure"]
    figures = {
        name: next(
            (
                row
                for row in rows
                if row["measure"] == code and row["origin"] not in PRINTED and row["period"] == name
            ),
            None,
        )
        for name, rows in found.items()
    }
    printed = {
        (row["period"], row["origin"], row["document"]): row
        for rows in found.values()
        for row in rows
        if row["measure"] == code and row["origin"] in PRINTED
    }
    name = html.link(measure["title"], link("definitions", measure=code))
    under = [
        html.join(
            html.origin_tag(row["origin"], wording.ORIGIN_SHORT[row["origin"]]),
            f"{wording.period_title(row['period'])}: {' '.join(value(row)).strip()}",
            f"({row['document']})",
            by=" ",
        )
        for row in printed.values()
    ]
    return {
        "measure": html.join(
            html.join(name, html.small(measure["unit_of_measure"]), by=" "),
            html.lines(under, class_="tc-small"),
        ),
        **{each: _figure(row) for each, row in figures.items() if row},
        "before": _figure(before) if before else "",
    }


def _head(name: str, rows: Sequence[Row]) -> str:
    """The period over its column, and of how many units its figures are, where some lack."""
    head = wording.start_sentence(wording.period(name))
    told = [row for row in rows if _is_own(row)]
    fewest = min(told, key=lambda row: row["units_complete"] or 0, default=None)
    return head + (_of_units(" · ", fewest) if fewest else "")


def _of_units(before: str, row: Row) -> str:
    """“; 1/117 đơn vị” after what a figure is; "" where nobody is missing."""
    if not row["units_expected"] or row["units_complete"] >= row["units_expected"]:
        return ""
    came = wording.counts(row["units_complete"], row["units_expected"])
    return f"{before}{wording.with_noun(came, 'đơn vị')}"


def _is_own(row: Row) -> bool:
    return row["origin"] not in PRINTED and _is_told(row)


def _is_told(row: Row) -> bool:
    """Whether some unit tells of the whole period; a period of forms that is not over, or of which
    every unit lacks a part, has no figure yet."""
    if row["numerator"] is None or not row["is_finished"]:
        return False
    return not row["units_expected"] or row["units_complete"] > 0


def _figure(row: Row) -> str:
    """The count, or both; no share of small counts, no change in percent."""
    if "is_finished" in row and not _is_told(row):  # history tells of whole periods alone
        return ""
    if row["numerator"] is None:
        return ""
    if row["denominator"] is None:
        return wording.as_printed(row["numerator"])
    return wording.counts(row["numerator"], row["denominator"]) or marks.absent(row)


def _by_end(row: Row):
    return row["ends_on"]
