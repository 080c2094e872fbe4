-- question: Đơn vị nào chỉ có báo cáo tổng hợp, trong đó bao nhiêu hồ sơ quá hạn?
-- grain: unit_code, valid_from
-- params: period, level?, unit?, units?
-- measure: resolved_late
--
-- Of units of which no dossiers came: form II.06 tells how many were resolved and how many are
-- open, on time and late, but not what fell due; so nothing is judged. Units, and what a code
-- means: as in units_by_measure and objectives. ended_on: as there, what is open is of that day.
-- months_present: of how many of the period's months it tells what was resolved.

select
    unit.unit_code,
    unit.valid_from,
    unit.unit_name,
    unit.short_name,
    unit.level,
    unit.kind,
    unit.parent_code,
    unit.parent_short_name,
    any_value(figure.origin) as origin,
    max(figure.numerator) filter (where figure.measure = 'resolved') as handled,
    max(figure.numerator) filter (where figure.measure = 'resolved_late') as late,
    max(figure.numerator) filter (where figure.measure = 'open') as pending,
    max(figure.numerator) filter (where figure.measure = 'open_overdue') as overdue,
    min(figure.months_present) as months_present,
    any_value(figure.months_expected) as months_expected,
    case when unit.exists_to < period.ends_on then unit.exists_to end as ended_on,
    case
        when not unit.are_units_changed then null
        when period.ends_on > unit.meant_to then 'old'
        else coalesce($units, 'day')
    end as units
from figure
inner join period on figure.period = period.period
inner join listed_unit as unit
    on figure.unit_code = unit.unit_code
    and figure.valid_from = unit.valid_from
    and figure.scope = unit.scope
    and unit.basis = coalesce($units, 'day')
where
    figure.period = $period
    and figure.is_current
    and figure.origin = 'reported'
    and figure.measure in ('resolved', 'resolved_late', 'open', 'open_overdue')
    and unit.level <> 'province'
    and ($level is null or unit.level = $level)
    and ($unit is null or unit.unit_code = $unit)
group by
    unit.unit_code,
    unit.valid_from,
    unit.unit_name,
    unit.short_name,
    unit.level,
    unit.kind,
    unit.parent_code,
    unit.parent_short_name,
    unit.display_order,
    unit.are_units_changed,
    unit.meant_to,
    unit.exists_to,
    period.ends_on
order by
    unit.display_order,
    unit.unit_code,
    unit.valid_from
