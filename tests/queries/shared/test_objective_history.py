"""How measures changed: the last eight periods with a figure, and the same one last year."""

from __future__ import annotations

import pytest

import queries
from tests.province import dossier, unit, whole

pytestmark = pytest.mark.made(measures=["late_of_due"])


def test_the_last_eight_months_and_the_same_month_last_year_are_shown(province):
    province(
        units=[unit("A")],
        dossiers=[dossier("A", due="2023-08-10", finished="2023-08-10")],
        coverage=[whole("A", "2021-12-15", "2023-09-14")],
    )

    rows = queries.run("objective_history", period="2023-08", unit="A")

    shown = [row.period for row in rows if row.measure == "late_of_due"]
    assert shown == ["2022-08", *(f"2023-0{month}" for month in range(1, 9))]
    assert [row.period for row in rows if row.is_same_period_last_year] == ["2022-08"]
    assert [row.period for row in rows if row.is_asked] == ["2023-08"]
