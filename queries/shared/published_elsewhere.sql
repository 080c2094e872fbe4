-- question: Các văn bản, báo chí đã nêu những số nào của kỳ khác?
-- grain: measure, unit_code, period, origin, document
-- params: period
-- measure:
--
-- Printed figures keep their own period and date: those of another period than the one asked.

select
    figure.measure,
    measure.title,
    measure.domain,
    measure.kind,
    measure.unit_of_measure,
    figure.unit_code,
    unit.short_name,
    unit.level,
    figure.period,
    figure.origin,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.qualifier,
    figure.as_of,
    figure.published_on,
    figure.document,
    figure.note
from figure
inner join measure using (measure, version)
inner join period on figure.period = period.period
inner join unit
    on figure.unit_code = unit.unit_code and figure.valid_from = unit.valid_from
where
    figure.document is not null
    and figure.is_current
    and (figure.period <> $period or unit.level <> 'province')
order by
    measure.domain,
    measure.display_order,
    figure.measure,
    unit.display_order,
    period.ends_on desc,
    figure.document,
    figure.unit_code,
    figure.period,
    figure.origin
