-- question: Chỉ số này của một đơn vị thay đổi thế nào qua các kỳ?
-- grain: period
-- params: measure, unit?, kind, calendar?
-- measure: $measure
--
-- Without a calendar: the report one, or the civil one for a measure defined on it alone.

select
    period.period,
    period.starts_on,
    period.ends_on,
    figure.numerator,
    figure.denominator,
    figure.value,
    period.ends_on <= build.as_of as is_finished,
    figure.origin,
    figure.months_present,
    figure.months_expected
from indicator_figure as figure
inner join current_measure using (measure, version)
inner join period on figure.period = period.period
inner join (
    select
        unit_code,
        case when level = 'province' then 'with_children' else 'own' end as scope
    from unit
    where unit_code = $unit or ($unit is null and level = 'province')
    qualify row_number() over (order by valid_from desc) = 1
) as asked
    on figure.unit_code = asked.unit_code and figure.scope = asked.scope
cross join build
where
    figure.measure = $measure
    and figure.origin in ('counted', 'simulated', 'reported')
    and period.kind = $kind
    and period.calendar = coalesce(
        $calendar, case when current_measure.calendar = 'civil' then 'civil' else 'report' end
    )
order by period.starts_on
