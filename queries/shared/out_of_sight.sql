-- question: Số liệu nào chưa có, vì sao?
-- grain: source, unit_code, valid_from, why_missing, note, came_through
-- params: period, unit?
-- measure:
--
-- As it was put together at build (data/page_tables/unseen.sql).

select
    source,
    unit_code,
    why_missing,
    note,
    source_name,
    unit_name,
    short_name,
    valid_from,
    came_through,
    is_proposed,
    starts_on,
    months,
    months_of_period
from unseen
where
    period = $period
    and ($unit is null or unit_code = $unit)
order by
    why_missing,
    source,
    unit_code,
    valid_from,
    note,
    came_through
