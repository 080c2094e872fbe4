"""What is looked at in a build: which periods, which unit."""

from __future__ import annotations

from dataclasses import dataclass

import queries
from figures import wording

MEASURE = "late_of_due"


@dataclass(frozen=True)
class Subject:
    """`periods`: finished quarters, then months, newest first; pages open on the first.
    `unit`: a busy one.

    `level` is that of the unit: what a chart of units shows.
    """

    periods: tuple[str, ...]
    unit: str
    level: str

    @classmethod
    def of_newest_build(cls) -> Subject:
        """Raises data.faults.NoBuild where the store has none, ValueError where no unit counts."""
        listed = queries.run("periods")
        kinds = ("quarter", "month")
        finished = {row.period for row in listed if row.is_finished and row.kind in kinds}
        periods = [
            period
            for period in wording.period_options(listed)
            if period in finished and not period.startswith("civil:")
        ]
        units = [
            row
            for row in queries.run("units_by_measure", measure=MEASURE, period=periods[0])
            if row.denominator
        ]
        if not units:
            raise ValueError(f"{periods[0]}: không đơn vị nào có hồ sơ đến hạn để đo trang")
        # A district where there are some: its level is compared, and few enough to be drawn.
        busiest = max(units, key=lambda row: (row.level == "district", row.denominator))
        return cls(tuple(periods), busiest.unit_code, busiest.level)
