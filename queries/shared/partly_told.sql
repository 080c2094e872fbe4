-- question: Trong kỳ, đơn vị nào mới có số liệu của một số tháng?
-- grain: unit_code, valid_from
-- params: period, measure?, level?
-- measure: $measure
--
-- Of offices of which something came, but not of every month (page_tables/partly_told.sql). Without
-- a measure: of the dossiers received and resolved.

select
    unit_code,
    valid_from,
    unit_name,
    level,
    min(months_present) as months_present,
    any_value(months_expected) as months_expected
from partly_told
where
    period = $period
    and ($level is null or level = $level)
    and (measure = $measure or ($measure is null and measure in ('received_new', 'resolved')))
group by unit_code, valid_from, unit_name, level, display_order
order by display_order, unit_code, valid_from
