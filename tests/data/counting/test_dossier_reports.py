"""Where no dossier came, II.06 tells: of an office, of a district's communes, of the province."""

from __future__ import annotations

import re

import pytest

from data import packs
from tests import province as provinces
from tests.province import asked, dossier, reported, total, unit, whole

MEASURES = ["resolved", "on_time_resolved", "online_share", "carried_over", "open", "to_handle"]
pytestmark = pytest.mark.made(until="counted", measures=MEASURES)
UNITS = [
    unit("62", "province"),
    unit("S", "department"),
    unit("T", "department"),
    unit("A"),
    unit("B", "commune", parent_code="A"),
    unit("C", "commune", parent_code="A"),
]


def line(online=0, direct=0, carried=0, early=0, on_day=0, late=0, in_time=0, overdue=0) -> dict:
    """A row of II.06, the columns that are entered."""
    given = {"4": online, "5": direct, "6": carried, "8": early, "9": on_day, "10": late}
    return given | {"12": in_time, "13": overdue}


def report(sender: str, period: str = "2023-Q3", **sections: dict) -> list[dict]:
    """A sender's II.06: its own lines (of a department or commune), or by section I, II, III."""
    form = {"62": "II.06c", "A": "II.06b"}.get(sender, "II.06a")
    prefix = "" if form == "II.06a" else "{}/"
    rows = {prefix.format(name) + "Đất đai": each for name, each in sections.items()}
    return reported(form, sender, period, rows)


@pytest.fixture
def reporting(province):
    def make(*reports: list[dict], dossiers=(), covered=(), as_of="2023-09-14") -> None:
        province(
            units=UNITS,
            dossiers=list(dossiers),
            cells=[cell for each in reports for cell in each],
            coverage=[whole(code, "2022-12-15", as_of) for code in covered],
            as_of=as_of,
        )

    return make


def came(unit: str = "62", scope: str = "with_children", period: str = "2023-Q3") -> tuple:
    (row,) = asked(
        "select units_complete, units_expected, months_present, months_expected, origin "
        "from indicator_total where measure = 'resolved' and unit_code = $unit "
        "and scope = $scope and period = $period",
        {"unit": unit, "scope": scope, "period": period},
    )
    return tuple(row.values())


def test_a_report_of_one_office_is_each_measure_that_it_holds(reporting):
    its = line(30, 10, carried=5, early=20, on_day=12, late=3, in_time=8, overdue=2)
    reporting(report("S", own=its))

    assert total("resolved", unit="S") == (35, None)
    assert total("on_time_resolved", unit="S") == (32, 35)
    assert total("online_share", unit="S") == (30, 40)
    assert total("carried_over", unit="S") == (5, None)
    assert total("open", unit="S") == (10, None)
    assert total("to_handle", unit="S") == (45, None)
    assert came("S", "own") == (1, 1, 3, 3, "reported")


def test_a_line_that_leaves_a_cell_empty_leaves_its_count_unknown(reporting):
    cells = report("S", own=line(30, 10, early=20, on_day=12, late=3))
    reporting([each for each in cells if each["column_code"] != "10"])  # late ones: not said

    assert total("online_share", unit="S") == (30, 40)
    assert (
        asked("select 1 from indicator_total where measure = 'resolved' and unit_code = 'S'") == []
    )


def test_units_add_up_and_say_how_many_of_how_many_reported(reporting):
    reporting(report("S", own=line(early=20)), report("T", own=line(early=5, late=1)))

    assert total("on_time_resolved", unit="62", scope="with_children") == (25, 26)
    assert total("on_time_resolved", unit="62", scope="department") == (25, 26)
    assert came() == (2, 5, 6, 15, "reported")
    assert came(scope="department") == (2, 2, 6, 6, "reported")


def test_where_dossiers_came_they_count_and_the_report_stands_for_nothing(reporting):
    reporting(
        report("S", own=line(early=20)),
        report("T", own=line(early=5)),
        dossiers=[dossier("S", finished="2023-07-07")],
        covered=["S"],
    )

    assert total("resolved", unit="S") == (1, None)
    assert total("resolved", unit="T") == (5, None)
    assert total("resolved", unit="62", scope="department") == (6, None)
    assert came("S", "own")[-1] == "counted"
    assert came("62", "department") == (2, 2, 6, 6, "reported")


def test_a_district_s_report_is_its_own_and_its_communes(reporting):
    reporting(report("A", I=line(early=10), II=line(early=7, late=1)))

    assert total("on_time_resolved", unit="A") == (10, 10)
    assert total("on_time_resolved", unit="A", scope="with_children") == (17, 18)
    assert total("on_time_resolved", unit="62", scope="commune") == (7, 8)
    assert came("62", "commune") == (2, 2, 6, 6, "reported")
    assert came("A", "with_children") == (3, 3, 9, 9, "reported")


def test_what_a_commune_and_its_district_both_report_is_counted_once(reporting):
    reporting(report("A", I=line(early=10), II=line(early=7)), report("B", own=line(early=4)))

    assert total("resolved", unit="B") == (4, None)
    assert total("resolved", unit="A", scope="with_children") == (17, None)
    assert total("resolved", unit="62", scope="with_children") == (17, None)


def test_where_dossiers_of_a_commune_came_its_district_s_report_of_communes_does_not_stand(
    reporting,
):
    reporting(
        report("A", I=line(early=10), II=line(early=7)),
        report("C", own=line(early=3)),
        dossiers=[dossier("B", finished="2023-07-07")],
        covered=["B"],
    )

    assert total("resolved", unit="A", scope="with_children") == (10 + 1 + 3, None)
    assert total("resolved", unit="62", scope="commune") == (1 + 3, None)


def test_the_province_s_own_report_goes_before_the_sum_of_its_units(reporting):
    reporting(
        report("62", I=line(early=100), II=line(early=50), III=line(early=25, late=5)),
        report("S", own=line(early=90)),
    )

    assert total("on_time_resolved", unit="62", scope="with_children") == (175, 180)
    assert total("resolved", unit="62", scope="department") == (100, None)
    assert total("resolved", unit="62", scope="commune") == (30, None)
    assert came() == (5, 5, 15, 15, "reported")


def test_where_any_dossier_of_the_province_came_its_own_report_stands_for_nothing(reporting):
    reporting(
        report("62", I=line(early=100), II=line(early=50)),
        report("T", own=line(early=5)),
        dossiers=[dossier("S", finished="2023-07-07")],
        covered=["S"],
    )

    assert total("resolved", unit="62", scope="with_children") == (1 + 5, None)
    assert total("resolved", unit="62", scope="department") == (1 + 5, None)
    assert came() == (2, 5, 6, 15, "reported")


def test_a_level_that_the_province_s_own_report_is_silent_on_is_not_told_by_units(reporting):
    reporting(report("62", I=line(early=100)), report("A", I=line(early=10), II=line(early=7)))

    assert total("resolved", unit="62", scope="with_children") == (100, None)
    assert total("resolved", unit="A") == (10, None)
    assert asked(
        "select scope from indicator_total where measure = 'resolved' and unit_code = '62'"
        " and period = '2023-Q3' order by scope"
    ) == [{"scope": "department"}, {"scope": "with_children"}]


def test_one_report_of_the_province_never_hides_what_tells_of_more(reporting):
    units = [
        report(code, f"2023-Q{quarter}", own=line(early=10))
        for code in ("S", "T")
        for quarter in (1, 2, 3)
    ]
    reporting(report("62", "2023-Q1", I=line(early=100)), *units)

    assert total("resolved", "2023-Q1", "62", "department") == (100, None)
    assert total("resolved", "2023-9M", "62", "department") == (60, None)


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        ("resolved", (6 + 7 + 8, None)),  # added
        ("carried_over", (1, None)),  # what the first opened with
        ("open", (30, None)),  # what the last closed with
        ("to_handle", (1 + 20 + 20 + 20, None)),
    ],
)
def test_a_longer_period_is_made_of_the_quarters_that_came(measure, said, reporting):
    quarters = enumerate([(1, 6, 10), (10, 7, 20), (20, 8, 30)], start=1)
    reporting(
        *(
            report("S", f"2023-Q{number}", own=line(20, carried=opened, early=done, in_time=left))
            for number, (opened, done, left) in quarters
        )
    )

    assert total(measure, "2023-9M", "S") == said


def test_a_longer_period_of_which_a_quarter_is_missing_says_so(reporting):
    reporting(report("S", "2023-Q1", own=line(early=6)), report("S", own=line(early=8)))

    assert total("resolved", "2023-9M", "S") == (14, None)
    assert came("S", "own", "2023-9M")[:4] == (0, 1, 6, 9)


def test_a_year_is_as_its_report_says_and_not_the_sum_of_its_quarters(reporting):
    reporting(
        *(report("S", f"2022-Q{number}", own=line(early=10)) for number in (1, 2, 3)),
        report("S", "2022", own=line(early=55)),
        as_of="2023-09-14",
    )

    assert total("resolved", "2022", "S") == (55, None)


@pytest.fixture
def by_month(monkeypatch):
    """A pack in which II.06a is sent by month too, as one that a province wrote for itself."""
    plain = provinces.reference
    (official,) = (packs.PROGRAM / "forms").glob("II.06a@*.toml")
    own = re.sub("(?m)^version = .*", 'version = "by-month"', official.read_text(encoding="utf-8"))
    own = re.sub("(?m)^valid_from = .*", "valid_from = 2022-12-15", own)
    own = re.sub("(?m)^periods = .*", 'periods = ["07", "08", "09", "Q1", "Q2", "Q3", "year"]', own)

    def with_months(folder, tables):
        place = plain(folder, tables)
        (place / "forms").mkdir(exist_ok=True)
        (place / "forms" / "II.06a@by-month.toml").write_text(own, encoding="utf-8")
        return place

    monkeypatch.setattr(provinces, "reference", with_months)


MONTHS = {
    "2023-07": line(20, 10, carried=5, early=26, late=2, in_time=7),
    "2023-08": line(15, 5, carried=7, early=25, in_time=2),
    "2023-09": line(6, 4, carried=2, early=8, late=1, in_time=3),
}


def test_a_quarter_of_which_only_its_months_came_is_made_of_them(by_month, reporting):
    """One of which a month is missing says so; one that came itself is as it says."""
    sent = {"S": MONTHS, "T": MONTHS | {"2023-08": None}, "B": MONTHS | {"2023-Q3": line(early=9)}}
    reporting(
        *(report(code, month, own=its) for code in sent for month, its in sent[code].items() if its)
    )

    assert {measure: total(measure, unit="S") for measure in MEASURES} == {
        "resolved": (62, None),
        "on_time_resolved": (59, 62),
        "online_share": (41, 60),
        "carried_over": (5, None),  # what the first opened with
        "open": (3, None),  # what the last closed with
        "to_handle": (65, None),
    }
    assert came("S", "own")[:4] == (1, 1, 3, 3)
    assert total("resolved", unit="T") == (37, None)
    assert came("T", "own")[:4] == (0, 1, 2, 3)
    assert total("resolved", unit="B") == (9, None)
    assert total("resolved", "2023-08", unit="B") == (25, None)
    assert total("resolved", "2023-9M", unit="S") == (62, None)
    assert came("S", "own", "2023-9M")[:4] == (0, 1, 3, 9)


def test_late_among_those_that_fell_due_is_not_known_from_reports(province):
    province(
        units=UNITS,
        dossiers=[],
        coverage=[],
        cells=report("S", own=line(early=20, late=3)),
        measures=["late_of_due", "resolved_late"],
    )

    assert total("resolved_late", unit="S") == (3, None)
    assert asked("select 1 from indicator_total where measure = 'late_of_due'") == []
