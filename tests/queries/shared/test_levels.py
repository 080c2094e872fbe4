"""How many stand on a level: its offices of that day, what is no office beside them."""

from __future__ import annotations

import pytest

import queries
from tests.province import dossier, unit

pytestmark = pytest.mark.made(measures=["late_of_due"])


def test_a_level_is_its_offices_of_the_periods_last_day_and_a_centre_is_beside_them(province):
    """20 offices and a centre are not 21; an agency of the centre is none of the province's."""
    province(
        units=[
            *(unit(code, "department") for code in ("S1", "S2")),
            unit("GONE", "department", valid_to="2023-06-30"),
            unit("TT", "department", kind="one_stop_centre"),
            unit("TW", "department", kind="central_agency"),
            unit("H1"),
        ],
        dossiers=[dossier("S1"), dossier("H1")],
    )

    def of(period: str) -> dict[str, tuple[int, list[str]]]:
        asked = {"measure": "late_of_due", "period": period}
        rows = queries.run("levels_by_measure", **asked)
        return {row.level: (row.count_units, row.kinds) for row in rows}

    now, before = of("2023-Q3"), of("2023-Q2")
    assert now["department"] == (2, ["office", "office", "one_stop_centre"])
    assert now["district"] == (1, ["office"])
    assert before["department"] == (3, ["office", "office", "office", "one_stop_centre"])
