-- question: Trong kỳ có những đơn vị nào?
-- grain: unit_code, valid_from
-- params: period?, level?, units?
-- measure:
--
-- units: every unit on the days of its life, or old and new (views/unit_part.sql). Where a code
-- had two holders in the period, it names the later one.

select
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    unit.level,
    unit.kind,
    unit.parent_code,
    unit.parent_short_name,
    unit.valid_from,
    unit.valid_to,
    unit.scope,
    coalesce(period.ends_on, build.as_of) <= unit.meant_to as is_named_by_code
from listed_unit as unit
cross join build
left join period on period.period = $period
where
    unit.basis = coalesce($units, 'day')
    and ($level is null or unit.level = $level)
    and unit.exists_from <= coalesce(period.ends_on, build.as_of)
    and unit.exists_to >= coalesce(period.starts_on, build.as_of)
order by
    unit.display_order,
    unit.unit_code,
    unit.valid_from
