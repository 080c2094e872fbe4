-- question: Chỉ số này của cả một cấp thay đổi thế nào qua các kỳ?
-- grain: period
-- params: measure, level, kind, calendar
-- measure: $measure
--
-- The level's own offices together: what one of them is seen against.

select
    period.period,
    period.starts_on,
    period.ends_on,
    sum(figure.numerator) as numerator,
    sum(figure.denominator) as denominator,
    case
        when any_value(current_measure.kind) in ('share', 'average')
            then sum(figure.numerator) / nullif(sum(figure.denominator), 0)
        else sum(figure.numerator)
    end as value
from indicator_figure as figure
inner join current_measure using (measure, version)
inner join period on figure.period = period.period
inner join unit
    on figure.unit_code = unit.unit_code
    and unit.valid_from <= period.ends_on
    and coalesce(unit.valid_to, date '9999-12-31') >= period.starts_on
where
    figure.measure = $measure
    and figure.scope = 'own'
    and figure.origin in ('counted', 'simulated', 'reported')
    and unit.level = $level
    and period.kind = $kind
    and period.calendar = $calendar
group by
    period.period,
    period.starts_on,
    period.ends_on
order by period.starts_on
