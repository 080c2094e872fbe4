"""Any small province of dossiers, drawn by hypothesis, and its counts as the stages make them.

Several districts with their communes, and departments: few builds look at many offices.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from hypothesis import strategies as st

from tests import province as provinces
from tests.province import asked, dossier, procedure, unit

FIRST, LAST = date(2022, 11, 20), date(2023, 9, 20)
# A district, its commune, a department.
GROUPS = [(f"D{number}", f"C{number}", f"S{number}") for number in range(1, 5)]
UNITS = [
    each
    for district, commune, department in GROUPS
    for each in (
        unit(district),
        unit(commune, "commune", parent_code=district),
        unit(department, "department"),
    )
]
OFFICES = [each["unit_code"] for each in UNITS]
PROCEDURES = [
    procedure("9.000010", field="Chứng thực"),
    procedure("9.000020", field="Đất đai"),
    procedure("9.000030", field="Đất đai"),
]


@dataclass(frozen=True)
class Drawn:
    """Dossiers of the offices, and the day that the build calls today."""

    dossiers: tuple[dict, ...]
    as_of: date

    def build(self, folder: Path) -> None:
        provinces.make(
            folder,
            units=UNITS,
            dossiers=[each | {"dossier_code": f"{n}"} for n, each in enumerate(self.dossiers)],
            procedures=PROCEDURES,
            as_of=self.as_of.isoformat(),
            until="counted",
        )


@st.composite
def drawn_dossier(draw) -> dict:
    received = draw(st.dates(FIRST, LAST))
    finished = draw(st.none() | st.integers(0, 90).map(lambda days: received + timedelta(days)))
    due = draw(st.none() | st.integers(-2, 60).map(lambda days: received + timedelta(days)))
    handling = draw(st.sampled_from(OFFICES))
    return dossier(
        handling,
        procedure_code=draw(st.sampled_from(PROCEDURES))["procedure_code"],
        received=received.isoformat(),
        due=due and due.isoformat(),
        finished=finished and finished.isoformat(),
        answerable_unit=draw(st.sampled_from([handling, handling, *OFFICES])),
        channel=draw(st.sampled_from(["online_self", "online_counter", "post", "direct", "other"])),
        is_digitised=draw(st.sampled_from([True, False, None])),
    )


def drawn() -> st.SearchStrategy[Drawn]:
    """At least one dossier has come by the as-of date."""
    some = st.lists(drawn_dossier(), min_size=60, max_size=160)
    days = st.sampled_from([date(2023, 9, 14), date(2023, 8, 31), date(2023, 9, 5)])
    return st.builds(lambda first, rest, day: Drawn((first, *rest), day), EARLY, some, days)


EARLY = st.sampled_from(OFFICES).map(lambda code: dossier(code, received="2023-01-10"))


def totals(scope: str = "own") -> dict[tuple[str, str], dict[str, int]]:
    """(unit, period) → measure → numerator, of the newest build."""
    found: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    rows = asked(
        "select unit_code, period, measure, numerator from indicator_total where scope = $scope",
        {"scope": scope},
    )
    for row in rows:
        found[row.unit_code, row.period][row.measure] = row.numerator
    return dict(found)


def by_field() -> dict[tuple[str, str, str], dict[str, int]]:
    """(unit, field, period) → measure → numerator, rolled up here from the counts by month."""
    found: dict = defaultdict(lambda: defaultdict(int))
    rows = asked(
        """
        select
            unit_code, field, period, measure, sum(numerator) as numerator
        from indicator_count
        join procedure using (procedure_code)
        join measure using (measure, version)
        join period_month using (month)
        where roll_up = 'sum' or (roll_up = 'first' and is_first) or (roll_up = 'last' and is_last)
        group by all
        """
    )
    for row in rows:
        found[row.unit_code, row.field, row.period][row.measure] = row.numerator
    return found
