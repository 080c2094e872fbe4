"""What forms tell, added up once more from the cells as they were filled in: nothing of the program
is imported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from tests.office.twin import Counts, added

# II.06 by the numbers of its columns: what a measure takes of it, and out of which.
HANDLING = {
    "received_new": (("4", "5"), None),
    "received_online": (("4",), None),
    "received_direct": (("5",), None),
    "carried_over": (("6",), None),
    "to_handle": (("4", "5", "6"), None),
    "resolved": (("8", "9", "10"), None),
    "resolved_early": (("8",), None),
    "resolved_on_day": (("9",), None),
    "resolved_late": (("10",), None),
    "open": (("12", "13"), None),
    "open_overdue": (("13",), None),
    "on_time_resolved": (("8", "9"), ("8", "9", "10")),
    "online_share": (("4",), ("4", "5")),
}
DOCUMENTS = {
    "documents_sent": (("2", "3", "4"), None),
    "documents_electronic": (("3",), ("2", "3", "4")),
    "documents_paper": (("2",), ("2", "3", "4")),
    "documents_with_paper": (("4",), ("2", "3", "4")),
    "documents_received": (("6", "7", "8"), None),
    "documents_received_electronic": (("7",), ("6", "7", "8")),
    "documents_received_paper": (("6",), ("6", "7", "8")),
    "documents_received_with_paper": (("8",), ("6", "7", "8")),
}
FEEDBACK = {
    "feedback_received": (("1",), None),
    "feedback_handled": (("2",), ("1",)),
    "feedback_on_time": (("3",), ("2",)),
    "feedback_public": (("4",), ("2",)),
    "feedback_satisfied": (("5",), ("2",)),
}
# Forms of the province.
ANNOUNCED = {
    "procedures_announced": (("5",), None),
    "procedures_announced_new": (("6",), None),
    "procedures_announced_amended": (("7",), None),
    "procedures_announced_abolished": (("8",), None),
    "procedures_total": (("11",), None),
}
REVIEWED = {
    "review_needed": (("2",), None),
    "review_approved": (("3",), ("2",)),
    "review_saved": (("10",), None),
}
FEEDBACK_OF_PROVINCE = {
    "feedback_reported": (("4", "5"), None),
    "feedback_behaviour": (("4",), ("4", "5")),
    "feedback_reported_handled": (("9", "10"), ("4", "5")),
    "feedback_reported_public": (("16",), ("9", "10")),
}
# Of the first section, but what is done in one place: that stands in the second.
ONE_STOP = {
    "one_stop": (("I/8", "I/9", "I/10"), ("I/4", "I/5", "I/6")),
    "one_stop_workflows": (("I/12", "I/13", "I/14"), ("I/8", "I/9", "I/10")),
    "one_place": (("II/3", "II/5"), None),
}
SERVICES = {
    "services_deployed": (("4", "7"), ("3", "6")),
    "services_dossiers": (("5", "8"), None),
    "services_full": (("7",), None),
    "services_full_eligible": (("7",), ("6",)),
    "services_partial": (("4",), None),
    # Of all procedures, whose number stands in II.03b.
    "procedures_integrated": (("9",), ("II.03b 11",)),
    "services_share": (("4", "7"), ("II.03b 11",)),
}
OFFICES = {
    "units_exchanging": (("2", "3", "4"), ("10", "11", "12")),
    "units_working_online": (("6", "7", "8"), ("10", "11", "12")),
}
REGIMES = {"regimes_standardised": (("5",), None)}
COLUMNS = {
    "II.06a": HANDLING,
    "IV.01": DOCUMENTS,
    "TC.05": FEEDBACK,
    "II.03b": ANNOUNCED,
    "II.04": REVIEWED,
    "II.05b": FEEDBACK_OF_PROVINCE,
    "II.07b": ONE_STOP,
    "II.08": SERVICES,
    "IV.02b": OFFICES,
    "V.01": REGIMES,
}
# What is a state: of a longer period, as its first form has it, or its last.
AT_FIRST = {"carried_over"}
AT_LAST = {
    *("open", "open_overdue", "procedures_total", *REVIEWED, *ONE_STOP, *OFFICES, *REGIMES),
    *(each for each in SERVICES if each != "services_dossiers"),
}
# What `to_handle` of a longer period is.
PUT_TOGETHER = ("carried_over", "received_new")
# What cannot be put together: cases carried over stand in one form after the other.
NEVER = {
    *("feedback_received", "feedback_handled"),
    *("feedback_reported", "feedback_behaviour", "feedback_reported_handled"),
}
# 01/PCTN by the numbers of its rows.
ROWS = {
    "pctn_policies": (("1", "2", "3"), None),
    "pctn_communication": (("4",), None),
    "pctn_participants": (("5",), None),
    "pctn_inspections_finished": (("8",), None),
    "pctn_rotated_people": (("32",), None),
    "pctn_rotation": (("32",), ("31",)),
    "pctn_cases": (("44",), None),
}


def last_of_each(reports: Iterable) -> list:
    """A form that is sent again takes the place of the one before."""
    return list({(each.form, each.unit, each.period): each for each in reports}.values())


class Span(NamedTuple):
    """A period for which forms are sent, by its days."""

    first: date
    last: date

    def holds(self, other: Span) -> bool:
        return self.first <= other.first and other.last <= self.last


# Reporting periods end on the 14th; a quarter with the last month of its name.
ENDS = {"Q1": 3, "Q2": 6, "Q3": 9, "Q4": 12, "H1": 6, "H2": 12, "9M": 9}
MONTHS = {"H1": 6, "H2": 6, "9M": 9}
LONGER = ("2025-9M", "2025-H2", "2025", "2026-H1", "2026-9M", "2026")


def span(period: str) -> Span:
    year, _, part = period.partition("-")
    ends = ENDS.get(part, 12)
    begins = ends - (MONTHS.get(part, 3) if part else 12)
    first = date(int(year), begins, 15) if begins else date(int(year) - 1, 12, 15)
    return Span(first, date(int(year), ends, 14))


def told(reports: Iterable) -> dict[tuple[str, str, str], Counts]:
    """(measure, unit, period): what forms tell of the unit that sent them, also of longer periods
    for which it sent none: by those that it sent of their parts."""
    sent: dict[tuple[str, str], dict[str, dict[str, int]]] = {}
    for each in last_of_each(reports):
        sent.setdefault((each.unit, each.form), {})[each.period] = _cells(each)
    made: dict[tuple[str, str, str], Counts] = {}
    for (unit, form), by_period in sent.items():
        beside = sent.get((unit, "II.03b"), {}) if form == "II.08" else {}
        came = {
            period: _taken(_measures(form), cells | _named("II.03b", beside.get(period, {})))
            for period, cells in by_period.items()
        }
        for period in (*came, *(each for each in LONGER if each not in came)):
            for measure, counts in _of_period(came, period):
                made[measure, unit, period] = counts
            opened, flow = (made.get((each, unit, period)) for each in PUT_TOGETHER)
            if form == "II.06a" and period not in came and opened and flow:
                made["to_handle", unit, period] = added([opened, flow])
    return made


def _of_period(came: dict[str, dict[str, Counts]], period: str) -> Iterator[tuple[str, Counts]]:
    if period in came:
        yield from came[period].items()
        return
    parts = sorted((each for each in came if span(period).holds(span(each))), key=span)
    for measure in {name for each in parts for name in came[each]}:
        told_by = [each for each in parts if measure in came[each]]
        if measure in NEVER or measure == "to_handle":
            continue
        if measure in AT_FIRST:
            told_by = [each for each in told_by if span(each).first == span(period).first]
        if measure in AT_LAST:
            told_by = [each for each in told_by if span(each).last == span(period).last]
        if told_by:
            yield measure, added(came[each][measure] for each in told_by)


def _cells(report) -> dict[str, int]:
    """The form's columns, each added up over its rows; of 01/PCTN its rows."""
    told: dict[str, int] = {}
    for (row, column), value in report.cells.items():
        place = column
        if report.form == "01/PCTN":
            place = row
        if report.form == "II.07b":
            place = f"{row.partition('/')[0]}/{column}"
        told[place] = told.get(place, 0) + value
    return told


def _measures(form: str) -> dict:
    return ROWS if form == "01/PCTN" else COLUMNS.get(form, {})


def _named(form: str, cells: dict[str, int]) -> dict[str, int]:
    return {f"{form} {place}": value for place, value in cells.items()}


def _taken(measures: dict, told: dict[str, int]) -> dict[str, Counts]:
    return {
        measure: (
            sum(told.get(each, 0) for each in above),
            None if below is None else sum(told.get(each, 0) for each in below),
        )
        for measure, (above, below) in measures.items()
    }
