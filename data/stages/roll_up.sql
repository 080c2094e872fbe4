-- stage: count
-- needs: indicator_count, measure, office_month, office_period, period_month, scope_office
-- writes: indicator_total
-- Months become longer periods, offices become areas, as each definition says (roll_up).
-- A count over months of which none came is NULL; over months that came, nothing is 0, unless all
-- that came keeps silent on it, or a month that came in part has something.
--
-- An office opens a period on its first day there and closes it on its last. Put together, only
-- the stock of the period's own first day is carried over, and only that of its last is open:
-- what one office handed to another in between is not counted twice.
insert into indicator_total by name

with

counted as (

    -- The definitions that are counted by month, not put together from others.
    select
        measure,
        version,
        source,
        roll_up,
        kind in ('share', 'average') as has_denominator
    from measure
    where source is not null and roll_up in ('sum', 'first', 'last')

),

monthly as (

    select
        measure,
        version,
        unit_code,
        valid_from,
        month,
        sum(numerator) as numerator,
        sum(denominator) as denominator,
        coalesce(sum(denominator), sum(numerator)) as amount
    from indicator_count
    group by measure, version, unit_code, valid_from, month

),

place as materialized (

    -- Each month of an office in each period of its stay. Written down before anything is counted:
    -- a month's counts beside every period of the office would be twenty times as many.
    select
        office_month.source,
        office_month.unit_code,
        office_month.valid_from,
        office_month.month,
        office_month.is_present,
        office_period.period,
        office_month.month = office_period.first_month as is_first,
        office_month.month = office_period.last_month as is_last
    from office_month
    inner join period_month on office_month.month = period_month.month
    inner join office_period
        on office_month.source = office_period.source
        and office_month.unit_code = office_period.unit_code
        and office_month.valid_from = office_period.valid_from
        and period_month.period = office_period.period
    where
        office_month.source in (
            select counted.source from monthly inner join counted using (measure, version)
        )

),

rolled as (

    select
        monthly.measure,
        monthly.version,
        monthly.unit_code,
        monthly.valid_from,
        place.period,
        sum(monthly.numerator) filter (where place.is_present) as numerator,
        sum(monthly.denominator) filter (where place.is_present) as denominator,
        -- A 0 of whole months is none where a month that came in part has something.
        bool_or(place.is_present)
        and (
            bool_or(place.is_present and coalesce(monthly.amount, 1) > 0)
            or not coalesce(bool_or(not place.is_present and monthly.amount > 0), false)
        ) as is_of_whole_months
    from monthly
    inner join counted
        on monthly.measure = counted.measure and monthly.version = counted.version
    inner join place
        on counted.source = place.source
        and monthly.unit_code = place.unit_code
        and monthly.valid_from = place.valid_from
        and monthly.month = place.month
    where
        counted.roll_up = 'sum'
        or (counted.roll_up = 'first' and place.is_first)
        or (counted.roll_up = 'last' and place.is_last)
    group by
        monthly.measure, monthly.version, monthly.unit_code, monthly.valid_from, place.period

),

own as (

    select
        counted.measure,
        counted.version,
        counted.has_denominator,
        office_period.unit_code,
        office_period.valid_from,
        office_period.period,
        case counted.roll_up
            when 'sum' then office_period.months_present > 0
            when 'first' then office_period.is_first_present
            else office_period.is_last_present
        end and coalesce(rolled.is_of_whole_months, true) as is_known,
        case
            when is_known and rolled.measure is null then 0
            when is_known then rolled.numerator
        end as numerator,
        case
            when not counted.has_denominator then null
            when is_known and rolled.measure is null then 0
            when is_known then rolled.denominator
        end as denominator,
        rolled.numerator is not null as has_told,
        case counted.roll_up
            when 'first' then office_period.opens_on = min(office_period.opens_on) over everybody
            when 'last' then office_period.closes_on = max(office_period.closes_on) over everybody
            else true
        end as adds_up,
        office_period.months_expected,
        office_period.months_present
    from counted
    inner join office_period on counted.source = office_period.source
    left join rolled
        on counted.measure = rolled.measure
        and counted.version = rolled.version
        and office_period.unit_code = rolled.unit_code
        and office_period.valid_from = rolled.valid_from
        and office_period.period = rolled.period
    window
        everybody as (partition by counted.measure, counted.version, office_period.period)

),

area as (

    select
        own.measure,
        own.version,
        scope_office.area_code,
        scope_office.area_from,
        scope_office.scope,
        own.period,
        case
            when bool_or(own.adds_up or scope_office.scope = 'own')
                then sum(own.numerator) filter (where own.adds_up or scope_office.scope = 'own')
            else 0
        end as numerator,
        sum(own.denominator) as denominator,
        -- Dossiers came to an office, and none of them tells; to another, and some tell.
        bool_or(own.is_known and own.numerator is null) filter (
            where own.adds_up or scope_office.scope = 'own'
        ) as has_silent,
        bool_or(own.is_known and own.has_told) filter (
            where own.adds_up or scope_office.scope = 'own'
        ) as has_told,
        sum(own.months_expected) as months_expected,
        sum(own.months_present) as months_present,
        count(*) as units_expected,
        count_if(own.months_present = own.months_expected) as units_complete
    from own
    inner join scope_office
        on own.unit_code = scope_office.unit_code and own.valid_from = scope_office.valid_from
    group by
        own.measure, own.version, scope_office.area_code, scope_office.area_from,
        scope_office.scope, own.period

)

-- Beside an office that keeps silent, the 0 of idle ones is no answer.
select
    measure,
    version,
    $their_origin as origin,
    area_code as unit_code,
    area_from as valid_from,
    scope,
    period,
    case when has_told or has_silent is not true then numerator end as numerator,
    case when has_told or has_silent is not true then denominator end as denominator,
    cast(months_expected as integer) as months_expected,
    cast(months_present as integer) as months_present,
    cast(units_expected as integer) as units_expected,
    cast(units_complete as integer) as units_complete
from area
