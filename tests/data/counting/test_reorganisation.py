"""Which unit a count belongs to when units are reorganised, and how counts are put together."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import reorganised
from tests.province import asked, dossier, store_at, succession, unit
from tests.reorganised import CHANGED_ON

MONTH = "2025-07"  # 15/6–14/7/2025, the report month of the change
FLOWS = ("received_new", "received_online", "received_direct", "resolved", "late_of_due")
STOCKS = ("carried_over", "open", "open_overdue")


@pytest.fixture(scope="module")
def reorganised_store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reorganised")
    with store_at(folder / "store"):
        reorganised.make(folder, until="counted", measures=[*FLOWS, *STOCKS])
    return folder / "store"


@pytest.fixture
def reorganised_province(reorganised_store, own_store, monkeypatch):
    monkeypatch.setenv("THUCCHAT_STORE", str(reorganised_store))


def counts(measure: str, period: str = MONTH, scope: str = "own") -> dict[str, int]:
    """Unit → its count, where it is not 0; an old unit has a small letter."""
    rows = asked(
        "select unit_code, valid_from, numerator from indicator_total "
        "where measure = $measure and period = $period and scope = $scope and numerator <> 0",
        {"measure": measure, "period": period, "scope": scope},
    )
    return {
        row.unit_code if row.valid_from == CHANGED_ON else row.unit_code.lower(): row.numerator
        for row in rows
    }


def test_a_receipt_counts_for_the_unit_of_its_day(reorganised_province):
    assert counts("received_new") == {"a": 2, "A": 1, "b": 1}


def test_a_result_counts_for_the_unit_that_answers_on_its_day(reorganised_province):
    assert counts("resolved") == {"a": 1, "A": 2}
    assert counts("resolved", "2025-08") == {"A": 1}  # received by B on 2/6


def test_what_falls_due_counts_for_the_unit_that_answers_on_the_due_day(reorganised_province):
    (row,) = asked(
        "select numerator, denominator from indicator_total where measure = 'late_of_due' "
        "and period = '2025-07' and scope = 'own' and unit_code = 'A' and valid_from = '2025-07-01'"
    )
    # Finished on 11/7 and due the day before; in time; of B and never finished.
    assert (row.numerator, row.denominator) == (2, 3)
    assert counts("late_of_due") == {"A": 2, "N": 1, "h": 1, "s": 1}
    assert counts("late_of_due", "2025-06") == {"b": 1}  # late only since it was finished on 20/7


def test_on_the_day_of_the_change_the_new_unit_answers_and_no_other(tmp_path, own_store):
    on_the_day = dossier("B", received="2025-06-20", due="2025-07-01", finished="2025-07-01")
    late = dossier("B", received="2025-06-20", due="2025-06-30", finished="2025-07-01")
    measures = ["resolved", "resolved_late", "late_of_due"]
    reorganised.make(tmp_path, [on_the_day, late], until="counted", measures=measures)

    assert counts("resolved") == {"A": 2}
    assert counts("resolved_late") == {"A": 1}
    assert counts("late_of_due") == {"b": 1}  # due on its last day


def test_what_an_old_unit_left_open_the_new_one_carries_over(reorganised_province):
    assert counts("open", "2025-06") == {"b": 1, "h": 1, "c": 1, "s": 1}
    assert counts("carried_over") == {"b": 1, "h": 1, "c": 1, "s": 1, "A": 4, "N": 1}
    # The old ones close on 30/6, the new ones on 14/7.
    assert counts("open") == {"a": 1, "b": 2, "h": 1, "c": 1, "s": 1, "A": 3, "N": 1}
    assert counts("carried_over", "2025-08") == {"s": 1, "A": 3, "N": 1}


def test_a_month_that_begins_with_the_change_has_no_old_unit(reorganised_province):
    assert counts("open", "civil:2025-06") == {"a": 1, "b": 2, "h": 1, "c": 1, "s": 1}
    assert counts("carried_over", "civil:2025-07") == {"s": 1, "A": 4, "N": 1}


def test_put_together_what_was_handed_over_counts_once(reorganised_province):
    assert counts("carried_over", scope="with_children") == {"62": 4, "h": 2, "k": 1}
    assert counts("open", scope="with_children") == {"62": 5, "h": 3, "k": 1}
    levels = [counts("open", scope=level) for level in ("department", "district", "commune")]
    assert levels == [{"62": 1}, {}, {"62": 4}]
    before = [
        counts("carried_over", scope=level) for level in ("department", "district", "commune")
    ]
    assert before == [{"62": 1}, {"62": 1}, {"62": 2}]


def test_put_together_a_unit_of_today_has_all_before_it_and_a_unit_in_between_is_none(province):
    province(
        units=[
            unit("A", valid_to="2022-12-31"),
            unit("B", valid_from="2023-01-01", valid_to="2023-05-31"),
            unit("C", valid_from="2023-06-01"),
        ],
        successions=[succession("A", "B", "2023-01-01"), succession("B", "C", "2023-06-01")],
        dossiers=[dossier("C")],
        until="gathered",
    )

    formed = asked("select unit_code, part_code from formed_from order by all")
    assert [(row.unit_code, row.part_code) for row in formed] == [
        ("C", "A"),
        ("C", "B"),
        ("C", "C"),
    ]


def test_an_old_districts_area_goes_on_with_the_new_communes_in_it(reorganised_province):
    assert counts("open", "2025-Q4", scope="with_children") == {"62": 4, "h": 2, "k": 1}
    assert counts("open", "2025-Q4") == {"s": 1, "A": 2, "N": 1}


def test_a_new_commune_has_a_past_in_those_it_was_formed_from(reorganised_province):
    """The district's own office is of another level: no commune's past."""
    assert counts("received_new", "2025-Q2", scope="with_predecessors") == {"A": 1, "N": 1}
    assert counts("received_new", MONTH, scope="with_predecessors") == {"A": 4}
    assert counts("carried_over", MONTH, scope="with_predecessors") == {"A": 1, "N": 1}


def test_an_old_communes_own_counts_end(reorganised_province):
    periods = asked(
        "select max(period.starts_on) as latest from indicator_total join period using (period) "
        "where unit_code = 'B' and scope = 'own' and kind = 'month' and calendar = 'report'"
    )
    assert periods[0].latest == date(2025, 6, 15)


def test_before_the_day_nothing_is_known_of_it(tmp_path, own_store):
    early = [each for each in reorganised.DOSSIERS if each["received_at"] < "2025-06-15"]
    reorganised.make(tmp_path, early, as_of="2025-06-14", until="counted")

    assert counts("open", "2025-06") == {"b": 1, "h": 1, "c": 1, "s": 1}
    assert not asked("select 1 from indicator_total where scope = 'with_predecessors'")
    assert not asked("select 1 from indicator_total where valid_from = '2025-07-01'")


@st.composite
def any_dossier(draw) -> dict:
    received = draw(st.dates(date(2025, 5, 20), date(2025, 9, 10)))
    codes = "SAN" if received >= CHANGED_ON else "SHKABC"
    finished = draw(st.none() | st.integers(0, 60).map(lambda days: received + timedelta(days)))
    due = draw(st.none() | st.integers(0, 40).map(lambda days: received + timedelta(days)))
    return dossier(
        draw(st.sampled_from(codes)),
        received=received.isoformat(),
        due=due and due.isoformat(),
        finished=finished and finished.isoformat(),
        channel=draw(st.sampled_from(["online_self", "direct"])),
    )


# Where nobody tells, a total is unknown and its idle parts are 0: neither counts anything.
SUMS = """
    with unit_total as (
        select basis, measure, period, unit.level, coalesce(sum(numerator), 0) as number
        from indicator_total
        join unit_basis using (unit_code, valid_from, scope)
        join unit using (unit_code, valid_from)
        join measure using (measure, version)
        where unit.level <> 'province' and roll_up <> 'recount'
        group by all
    ),
    level_total as (
        select measure, period, scope as level, coalesce(numerator, 0) as number
        from indicator_total
        where scope in ('department', 'district', 'commune')
    )
"""


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(any_dossier(), min_size=20, max_size=100))
def test_across_the_change_everything_adds_up_on_every_basis(tmp_path_factory, dossiers):
    """The checks of the build hold form II.06 for every unit and month; here the sums."""
    codes = [each | {"dossier_code": str(number)} for number, each in enumerate(dossiers)]
    start = dossier("S", received="2025-05-20", due=None)
    folder = tmp_path_factory.mktemp("drawn")
    reorganised.make(folder, [start, *codes], as_of="2025-09-14", until="counted")

    (broken,) = asked(
        SUMS
        + """
        select
            count(*) as compared,
            count_if(
                unit_total.basis = 'new' and unit_total.level = 'commune'
                and level_total.level = 'commune'
                and unit_total.number is distinct from level_total.number
            ) as new_communes,
            count_if(
                unit_total.basis = 'day' and unit_total.level = level_total.level
                and measure in ('received_new', 'resolved', 'late_of_due')
                and unit_total.number is distinct from level_total.number
            ) as flows
        from unit_total join level_total using (measure, period, level)
        """
    )
    assert broken.compared > 100
    assert (broken.new_communes, broken.flows) == (0, 0)

    (broken,) = asked(
        SUMS
        + """
        , province as (
            select measure, period, coalesce(numerator, 0) as number
            from indicator_total where unit_code = '62' and scope = 'with_children'
        ),
        areas as (
            select measure, period, sum(number) as number
            from unit_total where basis = 'old' and level in ('department', 'district')
            group by all
        ),
        levels as (select measure, period, sum(number) as number from level_total group by all)
        select
            count(*) as compared,
            count_if(areas.number is distinct from province.number) as areas,
            count_if(levels.number is distinct from province.number) as levels
        from province join areas using (measure, period) join levels using (measure, period)
        """
    )
    assert broken.compared > 50
    assert (broken.areas, broken.levels) == (0, 0)

    (broken,) = asked(
        """
        with total as (
            pivot (
                select unit_code, valid_from, scope, period, measure, numerator
                from indicator_total
            )
            on measure in ('received_new', 'carried_over', 'to_handle', 'resolved', 'open')
            using any_value(numerator)
        )
        select
            count(*) as compared,
            count_if(to_handle <> carried_over + received_new) as to_handle,
            count_if(to_handle <> resolved + open) as open
        from total where scope in ('own', 'with_children')
        """
    )
    assert broken.compared > 100
    assert (broken.to_handle, broken.open) == (0, 0)


def test_a_new_commune_of_two_old_districts_lies_in_the_one_with_more(province):
    """No count can be divided: whoever builds is told, and both districts add up once."""
    units = [
        *(unit(code) for code in ("A", "B")),
        *(
            unit(code, "commune", parent_code=code[0], valid_to="2023-06-30")
            for code in ("A1", "B1", "B2")
        ),
        unit("N", "commune", valid_from="2023-07-01"),
    ]
    province(
        units=units,
        dossiers=[dossier("N", received="2023-07-03", finished="2023-07-04")],
        successions=[succession(old, "N", "2023-07-01") for old in ("A1", "B1", "B2")],
    )

    (told,) = asked("from check_result where count_found > 0")
    assert (told.check_name, told.severity) == ("successor_of_two_areas", "warning")
    within = asked("select area_code from unit_within where unit_code = 'N' order by all")
    assert [row.area_code for row in within] == ["62", "B"]
