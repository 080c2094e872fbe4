"""Reports that contradict each other: a period and those within it, columns told by other units."""

from __future__ import annotations

import json

import pytest

from tests.data.counting.test_dossier_reports import by_month  # noqa: F401 – a fixture
from tests.province import asked, reported, unit

# All measures: checks of counts set one against another.
pytestmark = pytest.mark.made(until="counted")
UNITS = [unit("62", "province"), unit("S", "department"), unit("T", "department")]


def line(online=10, direct=20, carried=5, early=28, late=2, in_time=4, overdue=1) -> dict:
    """A row of II.06; as given, (3) = (7) + (11)."""
    given = {"4": online, "5": direct, "6": carried, "8": early, "9": 0, "10": late}
    return given | {"12": in_time, "13": overdue}


@pytest.fixture
def found(province):
    def of(check: str, *reports: tuple[str, str, dict]) -> tuple[int, dict]:
        """How many rows, and the first of them."""
        cells = [
            cell
            for code, period, row in reports
            for cell in reported("II.06a", code, period, {"Đất đai": row})
        ]
        province(units=UNITS, dossiers=[], coverage=[], cells=cells)
        (result,) = asked(f"from check_result where check_name = '{check}'")
        assert result.severity == "warning"
        return result.count_found, json.loads(result.example or "{}")

    return of


QUARTER = line(online=30, direct=60, early=84, late=6)


@pytest.mark.usefixtures("by_month")
@pytest.mark.parametrize(
    ("quarter", "months", "different"),
    [
        (QUARTER, "789", None),
        (QUARTER | {"10": 7}, "789", ("resolved", 91, 90)),
        (QUARTER | {"13": 3}, "789", ("open", 7, 5)),  # what the last month closed with
        (QUARTER | {"10": 7}, "79", None),  # of August nobody reported
    ],
)
def test_a_report_is_set_beside_those_that_fill_its_period(quarter, months, different, found):
    sent = [("S", f"2023-0{month}", line()) for month in months]
    count, first = found("report_differs_from_its_parts", *sent, ("S", "2023-Q3", quarter))

    assert count == (2 if different else 0)  # the column, and the sum that it is in
    if different:
        both = float(first["reported"]), float(first["of_parts"])
        assert (first["measure"], *both) == different
        assert (first["form"], first["unit_code"], first["period"]) == ("II.06a", "S", "2023-Q3")


@pytest.mark.parametrize("is_lacking", [True, False])
def test_columns_of_the_province_that_other_units_tell_are_found(is_lacking, found):
    of_t = {column: value for column, value in line().items() if column != "5" or not is_lacking}
    count, first = found(
        "handling_does_not_add_up", ("S", "2023-Q3", line()), ("T", "2023-Q3", of_t)
    )

    assert bool(count) is is_lacking
    assert first.get("unit_code", "62") == "62"
