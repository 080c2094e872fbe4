"""The periods to choose from: those that something is known of, each finished or not."""

from __future__ import annotations

import pytest

import queries
from tests.province import dossier, unit

pytestmark = pytest.mark.made(measures=["received_new"])


@pytest.mark.parametrize(
    ("as_of", "finished", "unfinished"),
    [
        ("2023-09-13", {"2023-Q2", "2023-07", "2023-08"}, {"2023-Q3", "2023-09"}),
        ("2023-09-14", {"2023-Q3", "2023-9M"}, {"civil:2023-Q3", "civil:2023-9M", "2023"}),
        ("2023-09-30", {"civil:2023-Q3", "civil:2023-9M"}, {"2023-Q4", "2023"}),
    ],
)
def test_a_period_is_finished_once_its_last_day_is_there(province, as_of, finished, unfinished):
    province(
        units=[unit("A")],
        dossiers=[dossier(received="2023-05-03"), dossier(received="2023-09-01")],
        as_of=as_of,
    )

    said = {row.period: row.is_finished for row in queries.run("periods")}
    assert {each for each in finished | unfinished if said[each]} == finished


def test_a_period_says_what_the_province_is_where_that_is_not_plain(province):
    """As the pack of Kon Tum has it: from 1/7/2025 a part of another province."""
    province(
        units=[unit("A")],
        dossiers=[dossier(received="2025-05-05"), dossier(received="2025-08-01")],
        as_of="2025-09-14",
    )

    said = {row.period: row.province_label for row in queries.run("periods")}
    assert said["2025-Q3"] == said["2025-07"] == said["2025"] == "địa bàn Kon Tum (cũ)"
    assert said["2025-06"] is said["2025-Q2"] is None
