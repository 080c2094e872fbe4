"""The list of dossiers behind a number."""

from __future__ import annotations

from collections.abc import Callable

from figures import html

Link = Callable[..., str]


# The list of dossiers that holds exactly what a measure counts.
LISTED = {
    "to_handle": "all",
    "received_new": "received",
    "online_share": "received_online",
    "on_time_resolved": "on_time",
    "resolved_late": "late",
    "late_of_due": "overdue",
    "open": "still_open",
    **{each: each for each in ("received_online", "received_direct", "carried_over", "resolved")},
    "open_overdue": "open_overdue",
}

COUNTED = ("counted", "simulated")


def to_dossiers(number: html.Text, measure: str | None, link: Link) -> html.Text:
    """The number as a link to the dossiers that it counts, where a list has exactly those."""
    if measure not in LISTED:
        return number
    return html.link(number, link("dossier_list", status=LISTED[measure], procedure=None))
