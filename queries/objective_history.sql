-- question: Từng chỉ số đã thay đổi thế nào trong 8 kỳ gần nhất?
-- grain: measure, period
-- params: period, unit?
-- measure:
--
-- Periods of the same kind and calendar up to the one asked, and the same period last year.

with

asked_unit as (

    select
        unit_code,
        case when level = 'province' then 'with_children' else 'own' end as scope
    from unit
    where unit_code = $unit or ($unit is null and level = 'province')
    qualify row_number() over (order by valid_from desc) = 1

),

asked_period as (

    select * from period where period = $period

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
inner join current_measure using (measure, version)
inner join asked_unit using (unit_code, scope)
inner join period on figure.period = period.period
inner join asked_period
    on period.calendar = asked_period.calendar
    and period.kind = asked_period.kind
    and period.ends_on <= asked_period.ends_on
where figure.origin in ('counted', 'simulated', 'reported')
qualify
    row_number() over (partition by figure.measure order by period.ends_on desc) <= 8
    or is_same_period_last_year
order by
    figure.measure,
    period.ends_on
