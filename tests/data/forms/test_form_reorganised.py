"""A form over the day of a reorganisation: nothing is counted twice, nothing is lost."""

from __future__ import annotations

import pytest

from tests.province import asked, dossier, succession, unit, whole

# Two communes are one from 1/7/2025, with the code of the first; their district is no more.
UNITS = [
    unit("62", "province"),
    unit("H", valid_to="2025-06-30"),
    unit("X1", "commune", parent_code="H", valid_to="2025-06-30"),
    unit("X2", "commune", parent_code="H", valid_to="2025-06-30"),
    unit("X1", "commune", parent_code="62", valid_from="2025-07-01"),
    unit("S", "department"),
]
OLD = {"received": "2025-05-20", "due": "2025-06-20"}
DOSSIERS = [
    dossier("X1", **OLD),  # handed over, still open
    dossier("X2", **OLD),  # handed over, still open
    dossier("X2", **OLD, finished="2025-06-25"),  # carried over, resolved before the day
    dossier("X1", **OLD, finished="2025-07-20"),  # handed over, resolved after it
    dossier("X2", received="2025-06-20", due="2025-06-27", finished="2025-06-27"),
    dossier("X1", received="2025-08-01", due="2025-08-20", finished="2025-08-15"),
    dossier("S", received="2025-08-01", due="2025-10-20"),
]


@pytest.fixture
def counted(province):
    """{column: number} of one report's section, and its offices."""
    province(
        units=UNITS,
        dossiers=DOSSIERS,
        as_of="2025-09-14",
        successions=[succession("X1", "X1"), succession("X2", "X1")],
        coverage=[whole(code, "2022-12-15", "2025-09-14") for code in ("S", "X1", "X2", "H")],
        until="count",
    )

    def of(form: str, unit_code: str, row_code: str) -> dict[str, int]:
        rows = asked(
            "from form_count where form = $form and unit_code = $unit_code "
            "and period = '2025-Q3' and row_code = $row_code",
            {"form": form, "unit_code": unit_code, "row_code": row_code},
        )
        return {row.column_code: row.counted for row in rows}

    return of


def test_of_the_province_what_was_handed_over_is_counted_once(counted):
    of = counted("II.06c", "62", "III/Chứng thực")

    assert (of["6"], of["4"] + of["5"]) == (4, 2)  # from May; in June and in August
    assert (of["7"], of["11"]) == (4, 2)
    assert of["3"] == of["7"] + of["11"] == 6


def test_a_new_commune_opens_with_what_it_was_handed(counted):
    of = counted("II.06a", "X1", "Chứng thực")

    assert of["6"] == 3
    assert (of["5"], of["7"], of["11"]) == (1, 2, 2)
    assert of["3"] == of["7"] + of["11"]


def test_a_unit_that_was_no_more_at_the_periods_end_has_no_report(counted):
    assert counted("II.06b", "H", "II/Chứng thực") == {}
    assert counted("II.06a", "X2", "Chứng thực") == {}


def test_the_offices_of_a_section_are_those_of_its_days(counted):
    rows = asked(
        "select office_code, cast(office_from as varchar) as since, is_opening, is_closing "
        "from form_office where form = 'II.06c' and period = '2025-Q3' and section_code = 'III' "
        "order by all"
    )

    assert [(row.office_code, row.since, row.is_opening, row.is_closing) for row in rows] == [
        ("X1", "2020-01-01", True, False),
        ("X1", "2025-07-01", False, True),
        ("X2", "2020-01-01", True, False),
    ]
