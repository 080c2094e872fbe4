-- question: Đơn vị còn bao nhiêu hồ sơ sắp đến hạn?
-- grain: unit_code, valid_from
-- params: period, unit?, units?
-- measure:
--
-- On the as-of date, or on the unit's last day (data/page_tables/due_soon.sql): as many as the list
-- of dossiers has under that name. Without a unit: each. units: as in objectives.

select
    listed_unit.unit_code,
    listed_unit.valid_from,
    coalesce(due_soon.count_dossiers, 0) as count_dossiers
from listed_unit
inner join period on period.ends_on between listed_unit.meant_from and listed_unit.meant_to
left join due_soon
    on listed_unit.basis = due_soon.basis
    and listed_unit.unit_code = due_soon.unit_code
    and listed_unit.valid_from = due_soon.valid_from
where
    listed_unit.basis = coalesce($units, 'day')
    and ($unit is null or listed_unit.unit_code = $unit)
    and period.period = $period
order by
    listed_unit.unit_code,
    listed_unit.valid_from
