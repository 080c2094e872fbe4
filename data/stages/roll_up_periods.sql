-- stage: count
-- needs: measure, office_period, period, period_count, scope_office, unit
-- writes: indicator_total
-- Counts made anew for each period (period_count) become those of areas: added up over offices
-- (by_period), or each thing once however many offices have it (recount). Where nothing is known
-- of what came, the sum is unknown; where nothing came, it is 0.
insert into indicator_total by name

with

counted as (

    select
        measure,
        version,
        source,
        roll_up,
        calendar,
        available_levels,
        kind = 'share' as has_denominator
    from measure
    where roll_up in ('by_period', 'recount')

),

came as (

    select
        office_period.source,
        scope_office.area_code,
        scope_office.area_from,
        area.level as area_level,
        scope_office.scope,
        office_period.period,
        sum(office_period.months_expected) as months_expected,
        sum(office_period.months_present) as months_present,
        count(*) as units_expected,
        count_if(office_period.months_present = office_period.months_expected) as units_complete
    from office_period
    inner join scope_office
        on office_period.unit_code = scope_office.unit_code
        and office_period.valid_from = scope_office.valid_from
    inner join unit as area
        on scope_office.area_code = area.unit_code and scope_office.area_from = area.valid_from
    group by
        office_period.source, scope_office.area_code, scope_office.area_from, area.level,
        scope_office.scope, office_period.period

),

area as (

    -- Numbered, as what follows is grouped by areas: by their three names it takes twice as long.
    select
        *,
        dense_rank() over (order by area_code, area_from, scope) as number
    from scope_office

),

of_office as (

    -- What is added up needs no procedures any more. The province itself has no months of its own.
    select
        period_count.measure,
        period_count.version,
        counted.roll_up,
        period_count.unit_code,
        period_count.valid_from,
        period_count.period,
        case when counted.roll_up = 'recount' then period_count.procedure_code end as thing,
        period_count.numerator,
        period_count.denominator
    from period_count
    inner join counted using (measure, version)
    left join office_period
        on counted.source = office_period.source
        and period_count.unit_code = office_period.unit_code
        and period_count.valid_from = office_period.valid_from
        and period_count.period = office_period.period
    where coalesce(office_period.months_present > 0, true)

),

by_thing as (

    select
        of_office.measure,
        of_office.version,
        area.number,
        of_office.period,
        case
            when of_office.roll_up = 'recount' then max(of_office.numerator)
            else sum(of_office.numerator)
        end as numerator,
        case
            when of_office.roll_up = 'recount' then max(of_office.denominator)
            else sum(of_office.denominator)
        end as denominator
    from of_office
    inner join area
        on of_office.unit_code = area.unit_code and of_office.valid_from = area.valid_from
    group by
        of_office.measure, of_office.version, area.number, of_office.period, of_office.thing,
        of_office.roll_up

),

named as (

    select distinct
        number,
        area_code,
        area_from,
        scope
    from area

),

summed as (

    select
        by_thing.measure,
        by_thing.version,
        named.area_code,
        named.area_from,
        named.scope,
        by_thing.period,
        sum(by_thing.numerator) as numerator,
        sum(by_thing.denominator) as denominator
    from by_thing
    inner join named on by_thing.number = named.number
    group by
        by_thing.measure, by_thing.version, named.area_code, named.area_from, named.scope,
        by_thing.period

)

select
    counted.measure,
    counted.version,
    $their_origin as origin,
    came.area_code as unit_code,
    came.area_from as valid_from,
    came.scope,
    came.period,
    case
        when came.months_present > 0 and summed.measure is null then 0
        when came.months_present > 0 then summed.numerator
    end as numerator,
    case
        when came.months_present = 0 or not counted.has_denominator then null
        when summed.measure is null then 0
        else summed.denominator
    end as denominator,
    cast(came.months_expected as integer) as months_expected,
    cast(came.months_present as integer) as months_present,
    cast(came.units_expected as integer) as units_expected,
    cast(came.units_complete as integer) as units_complete
from counted
inner join came on counted.source = came.source
inner join period
    on came.period = period.period
    and (counted.calendar = 'both' or counted.calendar = period.calendar)
left join summed
    on counted.measure = summed.measure
    and counted.version = summed.version
    and came.area_code = summed.area_code
    and came.area_from = summed.area_from
    and came.scope = summed.scope
    and came.period = summed.period
where
    list_contains(counted.available_levels, came.area_level)
    and (
        came.scope not in ('department', 'district', 'commune')
        or list_contains(counted.available_levels, came.scope)
    )
