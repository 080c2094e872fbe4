"""What the figures say of a task: finished periods that end after it was given, the unit's own."""

import pytest

import queries
from tests.province import dossier, unit

pytestmark = pytest.mark.made(measures=["late_of_due"])


def of(code: str, kind: str = "month", after: str = "2023-06-14") -> dict[str, tuple]:
    goal = f"late_of_due|{code}|2020-01-01|{kind}|{after}"
    rows = queries.run("task_figures", goals=goal)
    return {row.period: (row.numerator, row.denominator) for row in rows}


@pytest.fixture(autouse=True)
def told(province):
    province(
        units=[unit("A"), unit("B")],
        dossiers=[
            dossier("A", due="2023-07-10", finished="2023-07-11"),  # late, in July's month
            dossier("A", due="2023-08-10", finished="2023-08-10"),
            dossier("A", due="2023-09-20", finished="2023-09-21"),  # of a month not over yet
            dossier("B", due="2023-07-10", finished="2023-07-10"),
        ],
        as_of="2023-09-25",
    )


def test_each_finished_period_after_the_day_is_looked_at():
    assert of("A") == {"2023-07": (1, 1), "2023-08": (0, 1), "2023-09": (0, 0)}
    assert of("A", after="2023-07-14") == {"2023-08": (0, 1), "2023-09": (0, 0)}


def test_of_the_kind_of_period_that_the_task_names():
    assert of("A", "quarter") == {"2023-Q3": (1, 2)}


def test_of_the_tasks_unit_alone():
    assert of("B")["2023-07"] == (0, 1)
    assert of("nobody") == {}
