-- question: Từng chỉ số đã thay đổi thế nào trong 8 kỳ gần nhất?
-- grain: measure, period
-- params: period, unit?, units?
-- measure:
--
-- Periods of the same kind and calendar up to the one asked, and the same one last year; those of
-- the civil calendar for a measure defined on it alone.

with

asked_unit as (

    select
        unit_code,
        valid_from,
        scope
    from unit_meant
    where
        basis = coalesce($units, 'day')
        and period = $period
        and (unit_code = $unit or ($unit is null and level = 'province'))

),

asked_period as (

    select
        current_measure.measure,
        period.*
    from current_measure
    inner join period
        on
        period.period = $period
        or (current_measure.calendar = 'civil' and period.period = 'civil:' || $period)

)

select
    figure.measure,
    figure.period,
    period.year,
    period.number,
    period.year = asked_period.year - 1 and period.number = asked_period.number
        as is_same_period_last_year,
    period.period = asked_period.period as is_asked,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.origin,
    figure.months_present = figure.months_expected as is_complete
from indicator_figure as figure
inner join current_measure
    on figure.measure = current_measure.measure and figure.version = current_measure.version
inner join asked_unit
    on figure.unit_code = asked_unit.unit_code
    and figure.valid_from = asked_unit.valid_from
    and figure.scope = asked_unit.scope
inner join period on figure.period = period.period
inner join asked_period
    on figure.measure = asked_period.measure
    and period.calendar = asked_period.calendar
    and period.kind = asked_period.kind
    and period.ends_on <= asked_period.ends_on
where figure.origin in ('counted', 'simulated', 'reported')
qualify
    row_number() over (partition by figure.measure order by period.ends_on desc) <= 8
    or is_same_period_last_year
order by
    figure.measure,
    period.ends_on
