"""What the twin expects of a year: each measure of each unit and the province, by period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tests.office import exports, facts, sending, twin, twin_of_forms
from tests.office.sending import Office
from tests.office.twin import Counts, Span, Twin

Key = tuple[str, str, str, str]  # measure, unit, scope, period
Told = dict[str, dict[str, Counts]]  # by period and measure
Used = dict[str, dict[str, dict[str, bool | None]]]  # by period, measure and procedure
NOT_KNOWN: Counts = (None, None)
# What only a period's first day tells, and its last.
OPENING = ("carried_over", "to_handle")
CLOSING = ("open", "open_overdue")
OF_TO_HANDLE = ("carried_over", "received_new")
PROVINCE = "51"
# Longer periods, by those of the year's months that they hold.
LONGER = (
    *((0, 3, "2025-Q3"), (3, 6, "2025-Q4"), (6, 9, "2026-Q1"), (9, 12, "2026-Q2")),
    *((0, 3, "2025-9M"), (0, 6, "2025-H2"), (0, 6, "2025"), (6, 12, "2026-H1")),
    # The last month of reports lies in these, which are running still.
    *((6, 13, "2026-9M"), (6, 13, "2026"), (12, 13, "2026-Q3"), (12, 13, "2026-H2")),
)


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
    reports = [
        each
        for each in office.reports
        if each.form != "II.06c" and not (each.form == "II.06a" and each.unit in exporting)
    ]
    told: dict[Key, Counts] = {}
    areas: dict[Key, list[Counts]] = {}
    for (measure, unit, period), counts in twin_of_forms.told(reports).items():
        told[measure, unit, "own", period] = counts
        level = office.units[unit].level
        for scope in ("with_children", level):
            key = (measure, PROVINCE, scope, period)
            areas.setdefault(key, [counted[key]] if key in counted else []).append(counts)
    expected = counted | told | {key: twin.added(parts) for key, parts in areas.items()}
    for measure, *where in areas:
        both = [expected.get((each, *where)) for each in OF_TO_HANDLE]
        if measure in OF_TO_HANDLE and all(both):
            expected["to_handle", *where] = twin.added(each for each in both if each)
    return expected


def of_dossiers(office: Office) -> dict[Key, Counts]:
    """Every measure that is counted of dossiers, of the units that export them."""
    kept = [dossier for dossier, _ in exports.standing(office.sent).values()]
    days = exports.covered(office.sent)
    expected: dict[Key, Counts] = {}
    by_unit: dict[str, Told] = {}
    used: dict[str, Used] = {}
    centres = {sending.centre_of([*office.units.values()])}
    for code in office.exporting:
        own = [each for each in kept if each.handling == code]
        counted = Twin(own, office.procedures, centres, facts.LAST)
        by_unit[code] = _of_unit(counted, days[code], office.units[code].level)
        used[code] = {
            name: counted.procedures_used([_cut(span) for span in months])
            for name, months in _periods()
            if name in by_unit[code]
        }
        for name, measures in used[code].items():
            by_unit[code][name] |= {measure: _counted(each) for measure, each in measures.items()}
        for period, measures in by_unit[code].items():
            expected |= {(name, code, "own", period): each for name, each in measures.items()}
    every = twin.meant(office.procedures)
    for scope in ("with_children", "department", "commune"):
        within = [each for each in by_unit if scope in ("with_children", office.units[each].level)]
        listed = every if scope == "with_children" else {}
        expected |= _of_area(scope, {each: by_unit[each] for each in within})
        expected |= _used_in_area(scope, [used[each] for each in within], listed)
    return expected


def silent_months(office: Office) -> list[tuple[str, str]]:
    """(unit, month) of which an export did not come whole: nothing is known of them."""
    days = exports.covered(office.sent)
    return [
        (code, span.name)
        for code in office.exporting
        for span in (*report_months(), *civil_months())
        if not _is_whole(span, days[code])
    ]


def _of_unit(counted: Twin, days: set[date], level: str) -> Told:
    """By period and measure: months, and longer periods of those months that came whole."""
    told: Told = {}
    for name, months in _periods():
        came = [_cut(span) for span in months if _is_whole(span, days)]
        if not came:
            continue
        told[name] = counted.counts(came)
        if missed := [_cut(span) for span in months if not _is_whole(span, days)]:
            stocks = {OPENING[0]} if came[0].first == _cut(months[0]).first else set()
            stocks |= set(CLOSING) if came[-1].last == _cut(months[-1]).last else set()
            told[name] |= {
                measure: each
                for measure, each in _only_in(missed, counted, told[name]).items()
                if measure not in stocks
            }
        # Communes take in at counters of their own: of theirs, none of none.
        is_department = level == "department"
        told[name]["one_stop_centre_share"] = counted.at_centre(came) if is_department else (0, 0)
        if came[0].first != _cut(months[0]).first:
            told[name] |= dict.fromkeys(OPENING, NOT_KNOWN)
        if came[-1].last != _cut(months[-1]).last:
            told[name] |= dict.fromkeys(CLOSING, NOT_KNOWN)
        if name.startswith("civil:"):
            first, last = _cut(months[0]).first, _cut(months[-1]).last
            told[name]["on_time_766"] = counted.on_time_766(Span(name, first, last))
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
    """The months that the year reaches and the longer periods of them, of both calendars."""
    for mark, months in (("", report_months()), ("civil:", civil_months())):
        for span in months:
            yield span.name, [span]
        for first, last, name in LONGER:
            yield f"{mark}{name}", months[first:last]


def _of_area(scope: str, by_unit: dict[str, Told]) -> dict[Key, Counts]:
    """The province, or a level of it, is the sum of what is known of its offices."""
    expected: dict[Key, Counts] = {}
    periods = {period for told in by_unit.values() for period in told}
    for period in periods:
        told = [each[period] for each in by_unit.values() if period in each]
        for measure in {name for each in told for name in each} - twin.USED:
            parts = [each[measure] for each in told if measure in each]
            expected[measure, PROVINCE, scope, period] = twin.added(parts)
        # Of what opened somewhere and what came anywhere.
        both = (expected[each, PROVINCE, scope, period] for each in OF_TO_HANDLE)
        expected["to_handle", PROVINCE, scope, period] = twin.added(both)
    return expected


def _used_in_area(scope: str, used: list[Used], listed: dict[str, set[str]]) -> dict[Key, Counts]:
    """A procedure that several offices had is one of the area. The province has all of its list,
    also those that nobody asked for."""
    expected: dict[Key, Counts] = {}
    for period in {period for each in used for period in each}:
        for measure in twin.USED:
            found: dict[str, bool | None] = {}
            for each in used:
                for procedure, is_used in each.get(period, {}).get(measure, {}).items():
                    both = (found.get(procedure), is_used)
                    known = [each for each in both if each is not None]
                    found[procedure] = any(known) if known else None
            if any(is_used is not None for is_used in found.values()):
                found = dict.fromkeys(listed.get(measure, ()), False) | {
                    procedure: bool(is_used) if procedure in listed.get(measure, ()) else is_used
                    for procedure, is_used in found.items()
                }
            expected[measure, PROVINCE, scope, period] = _counted(found)
    return expected


def _counted(used: dict[str, bool | None]) -> Counts:
    """(used so, of those that tell); of procedures none of which tells nothing is known."""
    known = [is_used for is_used in used.values() if is_used is not None]
    return NOT_KNOWN if used and not known else (sum(known), len(known))
