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
    figure.numerator,
    figure.denominator,
    figure.value
from indicator_figure as figure
inner join current_measure
    on figure.measure = current_measure.measure and figure.version = current_measure.version
inner join period on figure.period = period.period
where
    figure.measure = $measure
    and figure.scope = $level
    and figure.origin in ('counted', 'simulated', 'reported')
    and period.kind = $kind
    and period.calendar = $calendar
order by period.starts_on
