-- question: Trong kỳ có những đơn vị nào?
-- grain: unit_code
-- params: period?, level?
-- measure:

select
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    unit.level,
    unit.kind,
    unit.parent_code,
    parent.short_name as parent_short_name
from unit
cross join build
left join period on period.period = $period
left join unit as parent
    on unit.parent_code = parent.unit_code and parent.valid_from <= unit.valid_from
where
    ($level is null or unit.level = $level)
    and unit.valid_from <= coalesce(period.ends_on, build.as_of)
    and coalesce(unit.valid_to, date '9999-12-31') >= coalesce(period.starts_on, build.as_of)
order by
    unit.display_order,
    unit.unit_code
