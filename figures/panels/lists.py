"""Which filter of the list of dossiers shows exactly what a measure counts."""

from __future__ import annotations

# Above and below of a share.
_COUNTED = {
    "late_of_due": ("overdue", "due"),
    "on_time_resolved": ("on_time", "resolved"),
    "online_share": ("received_online", "received"),
    "digitised_share": ("received_digitised", "received"),
}


def behind(measure: str, numerator: float | None) -> str | None:
    """What is counted above, if there is any, else below; None where no filter lists it."""
    return _COUNTED[measure][0 if numerator else 1] if measure in _COUNTED else None
