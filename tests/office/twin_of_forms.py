"""What forms tell, added up once more from the cells as they were filled in; no import of ours."""

from __future__ import annotations

from collections.abc import Iterable

Counts = tuple[int | None, int | None]

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
COLUMNS = {"II.06a": HANDLING, "IV.01": DOCUMENTS, "TC.05": FEEDBACK}
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


def counts(report) -> dict[str, Counts]:
    """Every measure of a form, of the unit that sent it."""
    if report.form == "01/PCTN":
        told = {row: value for (row, _), value in report.cells.items()}
        return _taken(ROWS, told)
    told = {}
    for (_, column), value in report.cells.items():
        told[column] = told.get(column, 0) + value
    return _taken(COLUMNS[report.form], told)


def _taken(measures: dict, told: dict[str, int]) -> dict[str, Counts]:
    return {
        measure: (sum(told[each] for each in above), below and sum(told[each] for each in below))
        for measure, (above, below) in measures.items()
    }
