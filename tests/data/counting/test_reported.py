"""What forms report becomes measures by their definitions alone: cells, longer periods, areas."""

from __future__ import annotations

import pytest

from data.forms import report
from data.forms.faults import UnknownUnit
from data.packs import KON_TUM
from tests.province import asked, dossier, reported, total, unit

pytestmark = pytest.mark.made(
    until="counted", measures=["documents_electronic", "published_on_time"]
)
UNITS = [
    unit("62", "province"),
    unit("A"),
    unit("B", "commune", parent_code="A"),
    unit("S", "department"),
]


def documents(unit: str, period: str, electronic: int, paper: int = 0) -> list[dict]:
    return reported("IV.01", unit, period, {"1": {"2": paper, "3": electronic, "4": 0}})


@pytest.fixture
def reporting(province):
    """A province with one dossier, and the forms that a test is about."""

    def make(cells: list[dict], as_of: str = "2023-09-14") -> None:
        province(units=UNITS, dossiers=[dossier("A")], cells=cells, as_of=as_of)

    return make


def electronic(unit: str = "A", period: str = "2023-Q3", scope: str = "own"):
    return total("documents_electronic", period, unit, scope)


def test_a_unit_stands_as_its_form_says(reporting):
    reporting(documents("A", "2023-Q3", electronic=90, paper=10))

    assert electronic("A") == (90, 100)


def test_a_unit_that_sent_nothing_is_unknown_and_not_nothing(reporting):
    reporting(documents("A", "2023-Q3", electronic=90, paper=10))

    assert electronic("S") == (None, None)


def test_an_empty_cell_leaves_the_share_unknown(reporting):
    reporting(
        reported("IV.01", "A", "2023-Q3", {"1": {"3": 90, "2": 10}})
    )  # how many with paper is not said

    assert electronic("A") == (None, None)


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ({"2": 50, "3": 40}, (50, 60)),
        ({"2": 50}, (None, None)),  # how many of the fifty were published in time is not said
        ({}, (10, 10)),
    ],
)
def test_where_the_sender_chooses_the_rows_each_of_them_must_tell(second, said, reporting):
    reporting(reported("TC.01", "62", "2023-Q3", {"A": {"2": 10, "3": 10}, "B": second}))

    assert total("published_on_time", unit="62") == said


def test_the_province_is_the_sum_of_the_forms_that_came(reporting):
    reporting(documents("A", "2023-Q3", 90, 10) + documents("S", "2023-Q3", 40, 0))

    assert electronic("62", scope="with_children") == (130, 140)
    (row,) = asked(
        "select units_expected, units_complete from indicator_total where scope = 'with_children' "
        "and measure = 'documents_electronic' and period = '2023-Q3' and unit_code = '62'"
    )
    assert (row.units_expected, row.units_complete) == (3, 2)


def test_the_province_s_own_form_goes_before_the_sum(reporting):
    reporting(documents("A", "2023-Q3", 90, 10) + documents("62", "2023-Q3", 500, 0))

    assert electronic("62", scope="with_children") == (500, 500)


def test_a_district_s_area_adds_its_communes(reporting):
    reporting(documents("A", "2023-Q3", 90, 10) + documents("B", "2023-Q3", 5, 5))

    assert electronic("A") == (90, 100)
    assert electronic("A", scope="with_children") == (95, 110)
    assert electronic("62", scope="commune") == (5, 10)


@pytest.mark.parametrize(
    ("came", "months"),
    [
        ({"2023-Q1": (10, 20), "2023-Q2": (30, 30), "2023-Q3": (5, 10)}, (9, 9)),
        ({"2023-Q1": (10, 20), "2023-Q3": (35, 40)}, (9, 6)),
    ],
)
def test_a_period_that_the_form_is_not_sent_for_is_filled_by_its_quarters(reporting, came, months):
    reporting(
        [
            cell
            for period, (part, whole) in came.items()
            for cell in documents("A", period, part, whole - part)
        ]
    )

    assert electronic("A", "2023-9M") == (45, 60)
    assert months_of("2023-9M", "A", "own") == months


def test_a_year_is_what_the_year_s_form_says_not_the_sum_of_its_quarters(reporting):
    quarters = [documents("A", f"2022-Q{number}", 10) for number in (1, 2, 3)]
    reporting([cell for each in [*quarters, documents("A", "2022", 70)] for cell in each])

    assert electronic("A", "2022") == (70, 70)


def test_a_year_whose_form_did_not_come_is_what_its_quarters_tell_and_says_of_how_much(reporting):
    reporting([cell for number in (1, 2, 3) for cell in documents("A", f"2022-Q{number}", 10)])

    assert electronic("A", "2022") == (30, 30)
    assert months_of("2022", "A", "own") == (12, 9)


def test_one_quarter_of_the_province_s_own_does_not_hide_the_others(reporting):
    offices = [
        cell
        for code in ("A", "B", "S")
        for number in (1, 2, 3)
        for cell in documents(code, f"2023-Q{number}", 10)
    ]
    reporting(offices + documents("62", "2023-Q1", 500))

    assert electronic("62", "2023-Q1", "with_children") == (500, 500)
    assert electronic("62", "2023-9M", "with_children") == (560, 560)
    assert months_of("2023-9M", "62", "with_children") == (27, 27)


@pytest.mark.made(
    until="counted", measures=["discipline_repeated", "discipline_violations", "feedback_received"]
)
@pytest.mark.parametrize(
    ("measure", "nine_months"),
    [
        ("discipline_violations", (6, None)),  # happened: added
        ("discipline_repeated", (5, None)),  # a state: as it was at the end
        ("feedback_received", None),  # each has what the one before had left: cannot be told
    ],
)
def test_what_is_a_state_or_is_carried_over_is_not_added_over_time(measure, nine_months, province):
    cells = [
        cell
        for number, repeated in [(1, 40), (2, 48), (3, 5)]
        for cell in [
            *reported("TC.09", "S", f"2023-Q{number}", {"1": {"1": repeated, "3": 2}}),
            *reported("TC.05", "S", f"2023-Q{number}", {"1": {"1": 20}}),
        ]
    ]
    province(units=UNITS, dossiers=[], coverage=[], cells=cells)

    rows = asked(
        "select numerator, denominator from indicator_total where measure = $measure "
        "and period = '2023-9M' and unit_code = 'S'",
        {"measure": measure},
    )
    assert [(row.numerator, row.denominator) for row in rows] == (
        [nine_months] if nine_months else []
    )
    assert total(measure, "2023-Q3", "S")[0] is not None


def months_of(period: str, unit: str, scope: str) -> tuple[int, int]:
    (row,) = asked(
        "select months_expected, months_present from indicator_total "
        "where measure = 'documents_electronic' and scope = $scope and period = $period "
        "and unit_code = $unit",
        {"scope": scope, "period": period, "unit": unit},
    )
    return row.months_expected, row.months_present


@pytest.mark.made(until="counted", measures=["pctn_communication"])
def test_of_forms_within_each_other_the_longest_tells(province):
    came = {"2023-Q1": 1, "2023-Q2": 2, "2023-H1": 9, "2023-Q3": 4}
    cells = [
        cell
        for period, number in came.items()
        for cell in reported("01/PCTN", "62", period, {"4": {"SL": number}})
    ]
    province(units=UNITS, dossiers=[], coverage=[], cells=cells)

    assert total("pctn_communication", "2023-9M", "62", "with_children") == (9 + 4, None)


@pytest.mark.made(until="counted", measures=["pctn_cases"])
def test_what_a_district_and_its_communes_report_of_corruption_is_in_its_area(province):
    cells = [
        *reported("01/PCTN", "B", "2023-Q3", {"44": {"SL": 1}}),
        *reported("01/PCTN", "A", "2023-Q3", {"44": {"SL": 2}}),
    ]
    province(units=UNITS, dossiers=[], coverage=[], cells=cells)

    assert total("pctn_cases", "2023-Q3", "A") == (2, None)
    assert total("pctn_cases", "2023-Q3", "A", "with_children") == (3, None)


def test_a_district_reports_of_corruption_as_long_as_it_is_there():
    assert report.of("01/PCTN", "616", "2025-Q2", KON_TUM).unit_name == "Huyện Sa Thầy"
    with pytest.raises(UnknownUnit):
        report.of("01/PCTN", "616", "2025-Q3", KON_TUM)


@pytest.mark.made(until="counted", measures=["regimes_standardised"])
def test_a_period_of_which_no_form_tells_is_not_there(province):
    """V.01 is sent for half a year: how nine months ended, it does not say."""
    cells = reported("V.01", "62", "2023-H1", {"Kinh tế": {"5": 5}})
    province(units=UNITS, dossiers=[], coverage=[], cells=cells)

    periods = {row.period for row in asked("select distinct period from indicator_total")}
    assert "2023-H1" in periods
    assert "2023-9M" not in periods


def test_what_nobody_ever_sent_is_expected_of_nobody(reporting):
    reporting([])

    assert asked("select 1 from indicator_total where measure = 'documents_electronic'") == []


def test_a_form_was_not_due_before_the_first_one_came(reporting):
    reporting(documents("A", "2023-Q2", 1))

    rows = asked(
        "select distinct period from indicator_total where measure = 'documents_electronic'"
    )
    assert {row.period for row in rows} & {"2023-Q1", "2023-Q2", "2023-Q3"} == {
        "2023-Q2",
        "2023-Q3",
    }
