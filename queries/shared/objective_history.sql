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
from past
inner join figure on past.period = figure.period
inner join listed_unit
    on figure.unit_code = listed_unit.unit_code
    and figure.valid_from = listed_unit.valid_from
    and figure.scope = listed_unit.scope
    and listed_unit.basis = coalesce($units, 'day')
    and past.asked_ends_on between listed_unit.meant_from and listed_unit.meant_to
inner join measure
    on figure.measure = measure.measure
    and figure.version = measure.version
    and (past.is_for_all or measure.calendar = 'civil')
where
    figure.is_current
    and figure.origin in ('counted', 'simulated', 'reported')
    and (
        listed_unit.unit_code = $unit
        or ($unit is null and listed_unit.level = 'province')
    )
    and ($domains is null or list_contains(string_split($domains, ','), measure.domain))
-- One order for all rows: a partition apart for each measure costs more.
qualify
    lag(figure.measure, 8) over (order by figure.measure, past.ends_on desc)
    is distinct from figure.measure
    or past.is_same_period_last_year
order by
    figure.measure,
    past.ends_on
