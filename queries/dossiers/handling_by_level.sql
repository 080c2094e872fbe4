-- question: Trong kỳ, từng cấp tiếp nhận, giải quyết bao nhiêu hồ sơ (biểu II.06)?
-- grain: level
-- params: period
-- measure: to_handle
--
-- The columns of form II.06, as they were added up at build (data/page_tables/level_handling.sql);
-- the province comes last.

select
    level,
    origin,
    to_handle,
    received_online,
    received_otherwise,
    received_other,
    received_unknown,
    carried_over,
    resolved,
    resolved_early,
    resolved_on_day,
    resolved_late,
    open,
    open_overdue,
    resolved_undated,
    open_undated,
    units_open_unknown,
    units_whole,
    units_counted,
    units_expected,
    units_lacking
from level_handling
where period = $period
order by array_position(['department', 'district', 'commune', 'province'], level)
