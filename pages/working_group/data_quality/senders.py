"""Who the units are that a source is to come from."""

from __future__ import annotations

from collections.abc import Sequence

from figures import wording
from queries.rows.data_quality import CoverageMatrix, CoverageOfDays
from queries.rows.shared import Periods, Units


def who(
    expected: Sequence[CoverageMatrix] | Sequence[CoverageOfDays],
    units: Sequence[Units],
    period: Periods,
) -> str:
    """“; gồm 20 sở, ban, ngành và 1 trung tâm; 10 huyện, …”; nothing of units that are no more."""
    keys = {(row["unit_code"], row["valid_from"]) for row in expected}
    found = [row for row in units if (row["unit_code"], row["valid_from"]) in keys]
    if len(keys) == 1 or len(found) < len(keys):
        return ""
    said = wording.units_by_level(found, period["ends_on"])
    return f"; gồm {said}" if said else ""
