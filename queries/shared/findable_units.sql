-- question: Trong kỳ tìm được những đơn vị nào theo tên hoặc mã?
-- grain: kind
-- params: period?, units?
-- measure:
--
-- As findable; a unit's note is the district that it lies in. Those whom a code names in the period.

select
    'unit' as kind,
    cast(
        to_json(
            list(
                json_array(unit.unit_code, unit.unit_name, coalesce(unit.parent_short_name, ''))
                order by unit.display_order, unit.unit_code
            )
        ) as varchar
    ) as entries
from listed_unit as unit
cross join build
left join period on period.period = $period
where
    unit.basis = coalesce($units, 'day')
    and unit.level <> 'province'
    and unit.exists_from <= coalesce(period.ends_on, build.as_of)
    and unit.exists_to >= coalesce(period.starts_on, build.as_of)
    and coalesce(period.ends_on, build.as_of) <= unit.meant_to
