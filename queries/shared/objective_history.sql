-- question: Từng chỉ số đã thay đổi thế nào trong 8 kỳ gần nhất?
-- grain: measure, period
-- params: period, unit?, units?, domain?
-- measure:
--
-- Periods of the same kind and calendar up to the one asked, and the same one last year; those of
-- the civil calendar for a measure defined on it alone.

with

asked as (

    select
        listed_unit.unit_code,
        listed_unit.valid_from,
        listed_unit.scope
    from listed_unit
    inner join period
        on period.ends_on between listed_unit.meant_from and listed_unit.meant_to
    where
        listed_unit.basis = coalesce($units, 'day')
        and period.period = $period
        and (
            listed_unit.unit_code = $unit
            or ($unit is null and listed_unit.level = 'province')
        )

),

past as (

    -- Those of the civil namesake are for measures of the civil calendar alone.
    select
        period.period,
        period.year,
        period.number,
        period.ends_on,
        named.period = $period as is_for_all,
        period.year = named.year - 1 and period.number = named.number
            as is_same_period_last_year,
        period.period = named.period as is_asked
    from period as named
    inner join period
        on named.calendar = period.calendar
        and named.kind = period.kind
        and named.ends_on >= period.ends_on
    where named.period in ($period, 'civil:' || $period)

)

select
    figure.measure,
    figure.period,
    past.year,
    past.number,
    past.is_same_period_last_year,
    past.is_asked,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.origin,
    figure.months_present = figure.months_expected as is_complete
from figure
inner join asked using (unit_code, valid_from, scope)
inner join past using (period)
inner join measure
    on figure.measure = measure.measure
    and figure.version = measure.version
    and (past.is_for_all or measure.calendar = 'civil')
where
    figure.is_current
    and figure.origin in ('counted', 'simulated', 'reported')
    and ($domain is null or measure.domain = $domain)
qualify
    row_number() over (partition by figure.measure order by past.ends_on desc) <= 8
    or past.is_same_period_last_year
order by
    figure.measure,
    past.ends_on
