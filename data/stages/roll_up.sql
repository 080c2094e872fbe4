-- stage: count
-- Months become longer periods, offices become areas, as each definition says (roll_up).
-- A count over months of which none came is NULL; over months that came, nothing is 0.
insert into indicator_total

with

counted as (

    -- The definitions that are counted from a source, not put together from others.
    select
        measure,
        version,
        source,
        roll_up,
        kind in ('share', 'average') as has_denominator
    from measure
    where source is not null and roll_up in ('sum', 'first', 'last')

),

office_period as (

    -- A period that began before its source did lacks months: they are expected, and not there.
    select
        office_month.source,
        office_month.unit_code,
        period_month.period,
        count(*) as months_expected,
        count_if(office_month.is_present) as months_present,
        bool_or(office_month.is_present and period_month.is_first) as is_first_present,
        bool_or(office_month.is_present and period_month.is_last) as is_last_present
    from office_month
    inner join period_month on office_month.month = period_month.month
    group by office_month.source, office_month.unit_code, period_month.period
    having bool_or(office_month.has_begun)

),

monthly as (

    select
        measure,
        version,
        unit_code,
        month,
        sum(numerator) as numerator,
        sum(denominator) as denominator
    from indicator_count
    group by measure, version, unit_code, month

),

rolled as (

    select
        monthly.measure,
        monthly.version,
        monthly.unit_code,
        period_month.period,
        sum(monthly.numerator) as numerator,
        sum(monthly.denominator) as denominator
    from monthly
    inner join counted
        on monthly.measure = counted.measure and monthly.version = counted.version
    inner join period_month on monthly.month = period_month.month
    inner join office_month
        on counted.source = office_month.source
        and monthly.unit_code = office_month.unit_code
        and monthly.month = office_month.month
    where
        office_month.is_present
        and (
            counted.roll_up = 'sum'
            or (counted.roll_up = 'first' and period_month.is_first)
            or (counted.roll_up = 'last' and period_month.is_last)
        )
    group by monthly.measure, monthly.version, monthly.unit_code, period_month.period

),

own as (

    select
        counted.measure,
        counted.version,
        office_period.unit_code,
        office_period.period,
        case counted.roll_up
            when 'sum' then office_period.months_present > 0
            when 'first' then office_period.is_first_present
            else office_period.is_last_present
        end as is_known,
        case when is_known then coalesce(rolled.numerator, 0) end as numerator,
        case
            when is_known and counted.has_denominator then coalesce(rolled.denominator, 0)
        end as denominator,
        office_period.months_expected,
        office_period.months_present
    from counted
    inner join office_period on counted.source = office_period.source
    left join rolled
        on counted.measure = rolled.measure
        and counted.version = rolled.version
        and office_period.unit_code = rolled.unit_code
        and office_period.period = rolled.period

),

in_scope as (

    select
        own.*,
        'own' as scope,
        own.unit_code as area_code
    from own
    union all
    select
        own.*,
        'with_children' as scope,
        unit_within.area_code
    from own
    inner join unit_within on own.unit_code = unit_within.unit_code

)

select
    measure,
    version,
    $their_origin as origin,
    area_code as unit_code,
    scope,
    period,
    cast(sum(numerator) as bigint) as numerator,
    cast(sum(denominator) as bigint) as denominator,
    cast(sum(months_expected) as integer) as months_expected,
    cast(sum(months_present) as integer) as months_present,
    cast(count(*) as integer) as units_expected,
    cast(count_if(months_present = months_expected) as integer) as units_complete
from in_scope
group by measure, version, area_code, scope, period
