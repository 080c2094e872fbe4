-- question: Từng chỉ số đã thay đổi thế nào trong 8 kỳ gần nhất?
-- grain: measure, period
-- params: period, unit?, units?, domains?
-- measure:
--
-- Periods of the same kind and calendar up to the one asked, and the same one last year; those of
-- the civil calendar for a measure defined on it alone.

with

past as (

    select
        asked.asked_ends_on,
        period.period,
        period.year,
        period.number,
        period.ends_on,
        asked.is_for_all,
        period.year = named.year - 1 and period.number = named.number
            as is_same_period_last_year,
        period.period = named.period as is_asked
    from containing_period as asked
    inner join period as named on asked.period = named.period
    inner join period
        on named.calendar = period.calendar
        and named.kind = period.kind
        and named.ends_on >= period.ends_on
    where asked.asked = $period and not asked.is_longer

),

of_unit as materialized (

    -- Found before measures are joined: else every unit's figures of a domain would be.
    select
        figure.measure,
        figure.version,
        figure.period,
        past.year,
        past.number,
        past.ends_on,
        past.is_same_period_last_year,
        past.is_asked,
        past.is_for_all,
        figure.numerator,
        figure.denominator,
        figure.value,
        figure.origin,
        figure.months_present = figure.months_expected as is_complete
    from past
    inner join figure on past.period = figure.period
    inner join listed_unit
        on figure.unit_code = listed_unit.unit_code
        and figure.valid_from = listed_unit.valid_from
        and figure.scope = listed_unit.scope
        and listed_unit.basis = coalesce($units, 'day')
        and past.asked_ends_on between listed_unit.meant_from and listed_unit.meant_to
    where
        figure.is_current
        and figure.origin in ('counted', 'simulated', 'reported')
        and (
            listed_unit.unit_code = $unit
            or ($unit is null and listed_unit.level = 'province')
        )

)

select
    of_unit.measure,
    of_unit.period,
    of_unit.year,
    of_unit.number,
    of_unit.is_same_period_last_year,
    of_unit.is_asked,
    of_unit.numerator,
    of_unit.denominator,
    of_unit.value,
    of_unit.origin,
    of_unit.version,
    of_unit.is_complete
from of_unit
inner join measure
    on of_unit.measure = measure.measure
    and of_unit.version = measure.version
    and (of_unit.is_for_all or measure.calendar = 'civil')
where $domains is null or list_contains(string_split($domains, ','), measure.domain)
-- One order for all rows: a partition apart for each measure costs more.
qualify
    lag(of_unit.measure, 8) over (order by of_unit.measure, of_unit.ends_on desc)
    is distinct from of_unit.measure
    or of_unit.is_same_period_last_year
order by
    of_unit.measure,
    of_unit.ends_on
