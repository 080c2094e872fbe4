-- question: Đơn vị nào chỉ có báo cáo tổng hợp, trong đó bao nhiêu hồ sơ quá hạn?
-- grain: unit_code, valid_from
-- params: period, level?, unit?, units?
-- measure: resolved_late
--
-- Of units of which no dossiers came (data/page_tables/reported_office.sql). Units, and what a code
-- means: as in units_by_measure and objectives.

select
    unit_code,
    valid_from,
    unit_name,
    short_name,
    level,
    kind,
    parent_code,
    parent_short_name,
    origin,
    handled,
    late,
    pending,
    overdue,
    months_present,
    months_expected,
    ended_on,
    units
from reported_office
where
    basis = coalesce($units, 'day')
    and period = $period
    and ($level is null or level = $level)
    and ($unit is null or unit_code = $unit)
order by
    display_order,
    unit_code,
    valid_from
