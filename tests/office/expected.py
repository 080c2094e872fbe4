"""What the twin expects of a year: each measure of each unit and the province, by period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tests.office import exports, facts, sending, twin, twin_of_forms
from tests.office.sending import Office
from tests.office.twin import Counts, Span, Twin, added

Key = tuple[str, str, str, str]  # measure, unit, own or with_children, period
NOT_KNOWN: Counts = (None, None)
# What only a period's first day tells, and its last.
OPENING = ("carried_over", "to_handle")
CLOSING = ("open", "open_overdue")
OF_TO_HANDLE = ("carried_over", "received_new")
PROVINCE = "51"


def report_months() -> list[Span]:
    """Those that the year reaches: the first began before the units, the last is running still."""
    return [
        *(twin.report_month(2025, month) for month in range(7, 13)),
        *(twin.report_month(2026, month) for month in range(1, 8)),
    ]


def civil_months() -> list[Span]:
    return [twin.civil_month(first.year, first.month) for first, _ in facts.months()]


def of(office: Office) -> dict[Key, Counts]:
    """Every measure that dossiers or forms tell of; where dossiers came, no form counts."""
    counted = of_dossiers(office)
    exporting = set(office.exporting)
    told = {
        (measure, report.unit, "own", report.period): counts
        for report in twin_of_forms.last_of_each(office.reports)
        if not (report.form == "II.06a" and report.unit in exporting)
        for measure, counts in twin_of_forms.counts(report).items()
    }
    # Of the province only what is a sum of periods as they were sent.
    province: dict[Key, list[Counts]] = {}
    for (measure, _, _, period), counts in told.items():
        key = (measure, PROVINCE, "with_children", period)
        province.setdefault(key, [counted[key]] if key in counted else []).append(counts)
    return counted | told | {key: added(parts) for key, parts in province.items()}


def of_dossiers(office: Office) -> dict[Key, Counts]:
    """Every measure that is counted of dossiers, of the units that export them."""
    kept = [dossier for dossier, _ in exports.standing(office.sent).values()]
    days = exports.covered(office.sent)
    expected: dict[Key, Counts] = {}
    by_unit: dict[str, dict[str, dict[str, Counts]]] = {}
    centres = {sending.centre_of([*office.units.values()])}
    for code in office.exporting:
        own = [each for each in kept if each.handling == code]
        counted = Twin(own, office.procedures, centres, facts.LAST)
        by_unit[code] = _of_unit(counted, days[code], office.units[code].level)
        for period, measures in by_unit[code].items():
            expected |= {(name, code, "own", period): each for name, each in measures.items()}
    return expected | _of_province(by_unit)


def silent_months(office: Office) -> list[tuple[str, str]]:
    """(unit, month) of which an export did not come whole: nothing is known of them."""
    days = exports.covered(office.sent)
    return [
        (code, span.name)
        for code in office.exporting
        for span in (*report_months(), *civil_months())
        if not _is_whole(span, days[code])
    ]


def _of_unit(counted: Twin, days: set[date], level: str) -> dict[str, dict[str, Counts]]:
    """By period and measure: months, and quarters of those of their months that came whole."""
    told: dict[str, dict[str, Counts]] = {}
    for name, months in _periods():
        came = [_cut(span) for span in months if _is_whole(span, days)]
        if not came:
            continue
        told[name] = counted.counts(came)
        if len(came) == len(months):
            told[name] |= {
                measure: (sum(used.values()), len(used))
                for measure, used in counted.procedures_used(came).items()
                if used
            }
        if missed := [_cut(span) for span in months if not _is_whole(span, days)]:
            told[name] |= _only_in(missed, counted, told[name])
        if level == "department":
            told[name]["one_stop_centre_share"] = counted.at_centre(came)
        if came[0].first != _cut(months[0]).first:
            told[name] |= dict.fromkeys(OPENING, NOT_KNOWN)
        if came[-1].last != _cut(months[-1]).last:
            told[name] |= dict.fromkeys(CLOSING, NOT_KNOWN)
        if name.startswith("civil:") and len(months) == 1:
            told[name]["on_time_766"] = counted.on_time_766(came[0])
    return told


def _only_in(missed: list[Span], counted: Twin, told: dict[str, Counts]) -> dict[str, Counts]:
    """What is known only of months that did not come whole: of it a 0 would say too much."""
    lost = counted.counts(missed)
    return {
        name: NOT_KNOWN
        for name, (numerator, denominator) in told.items()
        if not (numerator if denominator is None else denominator)
        and lost[name][0 if denominator is None else 1]
    }


def _is_whole(span: Span, days: set[date]) -> bool:
    first, last = _cut(span).first, _cut(span).last
    return all(first + timedelta(days=each) in days for each in range((last - first).days + 1))


def _cut(span: Span) -> Span:
    """To the days on which the units stood and of which anything is known."""
    return Span(span.name, max(span.first, facts.FIRST), min(span.last, facts.LAST))


def _periods() -> Iterator[tuple[str, list[Span]]]:
    """The months that the year reaches and the quarters that it holds whole, of both calendars."""
    for mark, months in (("", report_months()), ("civil:", civil_months())):
        for span in months:
            yield span.name, [span]
        for first, name in ((0, "2025-Q3"), (3, "2025-Q4"), (6, "2026-Q1"), (9, "2026-Q2")):
            yield f"{mark}{name}", months[first : first + 3]


def _of_province(by_unit: dict[str, dict[str, dict[str, Counts]]]) -> dict[Key, Counts]:
    """The province is the sum of what is known of its offices."""
    expected: dict[Key, Counts] = {}
    periods = {period for told in by_unit.values() for period in told}
    for period in periods:
        told = [each[period] for each in by_unit.values() if period in each]
        # A procedure that several units had is one of the province: its own sum is another.
        for measure in {name for each in told for name in each} - twin.USED:
            parts = [each[measure] for each in told if measure in each]
            expected[measure, PROVINCE, "with_children", period] = added(parts)
        # Of what opened somewhere and what came anywhere.
        both = (expected[each, PROVINCE, "with_children", period] for each in OF_TO_HANDLE)
        expected["to_handle", PROVINCE, "with_children", period] = added(both)
    return expected
