"""Form II.06 adds up over the demonstration: 660,000 dossiers, every unit, field and period."""

from __future__ import annotations

from tests.province import asked

# Rolled up here from the counts by month: a flow over all months, a stock at the first or last.
BY_FIELD = """
    with cell as (
        select
            unit_code, field, period, measure.measure,
            sum(numerator) as number
        from indicator_count
        join procedure using (procedure_code)
        join measure using (measure, version)
        join period_month using (month)
        where roll_up = 'sum' or (roll_up = 'first' and is_first) or (roll_up = 'last' and is_last)
        group by all
    )
    pivot cell
    on measure in (
        'received_online', 'received_direct', 'received_new', 'carried_over', 'resolved',
        'resolved_early', 'resolved_on_day', 'resolved_late', 'open', 'open_overdue'
    )
    using coalesce(sum(number), 0)
    group by unit_code, field, period
"""
OWN = """
    with own as (
        select unit_code, period, measure, numerator as number
        from indicator_total
        where
            scope = 'own' and months_present = months_expected
            and measure in ('to_handle', 'received_new', 'carried_over', 'resolved', 'open')
    )
    pivot own
    on measure in ('to_handle', 'received_new', 'carried_over', 'resolved', 'open')
    using any_value(number)
    group by unit_code, period
"""


def held(rows: str, *identities: str) -> tuple[int, list[str]]:
    """How many rows there are, and the identities that some row breaks."""
    breaks = ", ".join(
        f'count_if(not coalesce({identity}, false)) as "{identity}"' for identity in identities
    )
    (row,) = asked(f"select count(*) as rows, {breaks} from ({rows})")
    return row.rows, [identity for identity in identities if row[identity]]


def test_every_field_of_every_unit_adds_up_in_every_period(demo):
    rows, broken = held(
        BY_FIELD,
        "received_online + received_direct = received_new",
        "received_online + received_direct + carried_over = resolved + open",
        "resolved_early + resolved_on_day + resolved_late = resolved",
        "open_overdue between 0 and open",
    )

    assert rows > 10_000
    assert not broken


def test_every_unit_whose_months_all_came_adds_up(demo):
    rows, broken = held(
        OWN, "to_handle = carried_over + received_new", "to_handle = resolved + open"
    )

    assert rows > 5_000
    assert not broken


def test_what_is_carried_over_was_open_the_day_before(demo):
    (row,) = asked(
        """
        select count(*) as compared, count_if(opening.numerator <> closing.numerator) as broken
        from indicator_total as opening
        join period using (period)
        join period as before
            on before.calendar = period.calendar and before.kind = 'month'
            and before.ends_on = period.starts_on - 1
        join indicator_total as closing
            on closing.period = before.period and closing.unit_code = opening.unit_code
            and closing.scope = opening.scope and closing.measure = 'open'
        where
            opening.measure = 'carried_over' and opening.scope = 'own'
            and closing.numerator is not null and opening.numerator is not null
        """
    )

    assert row.compared > 5_000
    assert row.broken == 0


def test_the_province_and_each_district_are_the_sum_of_their_own_offices(demo):
    (row,) = asked(
        """
        with added as (
            select
                area_code, area_from, measure, period,
                sum(numerator) as numerator, sum(denominator) as denominator
            from indicator_total
            join unit_within using (unit_code, valid_from)
            where scope = 'own'
            group by all
        )
        select
            count(distinct area.unit_code) as areas,
            count_if(added.numerator is distinct from area.numerator) as broken,
            count_if(added.denominator is distinct from area.denominator) as broken_denominators
        from indicator_total as area
        join added
            on area.unit_code = added.area_code and area.valid_from = added.area_from
                and area.measure = added.measure
            and area.period = added.period
        join measure on area.measure = measure.measure and area.version = measure.version
        where
            area.scope = 'with_children'
            and measure.source = 'dossiers'
            and measure.roll_up not in ('recount', 'opening_plus_flow')
            -- Where dossiers came and none tells, 0 of 0 of the idle offices is no answer.
            and not (area.denominator is null and added.denominator = 0)
        """
    )

    assert row.areas == 11
    assert (row.broken, row.broken_denominators) == (0, 0)


def test_months_add_up_to_quarters_for_what_flows_alone(demo):
    rows = asked(
        """
        with added as (
            select
                roll_up, unit_code, scope, measure, quarter.period,
                sum(month_total.numerator) as number,
                count(month_total.numerator) = 3 as all_are_known
            from indicator_total as month_total
            join measure using (measure, version)
            join period as month on month_total.period = month.period and month.kind = 'month'
            join period as quarter
                on quarter.kind = 'quarter' and quarter.calendar = month.calendar
                and month.starts_on between quarter.starts_on and quarter.ends_on
            where
                quarter.starts_on >= date '2021-01-01' and quarter.ends_on <= date '2023-09-14'
                and (source = 'dossiers' or roll_up = 'opening_plus_flow')
            group by all
        )
        select
            roll_up,
            count_if(added.number = total.numerator) as equal,
            count_if(added.number is distinct from total.numerator) as other
        from added
        join indicator_total as total using (unit_code, scope, measure, period)
        where added.all_are_known and (added.number > 0 or total.numerator is not null)
        group by roll_up
        """
    )
    found = {row.roll_up: (row.equal, row.other) for row in rows}

    assert found["sum"][0] > 10_000 and found["sum"][1] == 0
    for stock in ("first", "last", "opening_plus_flow"):
        assert found[stock][1] > 1_000, stock
