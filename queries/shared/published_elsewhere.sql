-- question: Các văn bản, báo chí đã nêu những số nào của kỳ khác?
-- grain: measure, unit_code, period, origin, document
-- params: period
-- measure:
--
-- Printed figures keep their own period and date: those of another period than the one asked.

select
    measure,
    title,
    domain,
    kind,
    unit_of_measure,
    unit_code,
    short_name,
    level,
    period,
    origin,
    numerator,
    denominator,
    value,
    qualifier,
    as_of,
    published_on,
    document,
    note
from printed_figure
where period <> $period or level <> 'province'
order by
    domain,
    measure_order,
    measure,
    unit_order,
    ends_on desc,
    document,
    unit_code,
    period,
    origin
