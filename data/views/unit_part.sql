-- view: unit_part
-- grain: basis, unit_code, valid_from, part_code, part_from
-- needs: formed_from, succession, unit, unit_within
-- kept: judge
--
-- Which offices' own counts a unit's figure is made of, and under which scope it is kept:
-- day, each unit by itself, on the days of its life; old, the units of before a reorganisation,
-- where a district is its area, because only as an area does it go on; new, the units of today,
-- each with those that it was formed from. The province is all its offices on every basis.

select
    basis.basis,
    province.unit_code,
    province.valid_from,
    'with_children' as scope,
    unit_within.unit_code as part_code,
    unit_within.valid_from as part_from
from unit as province
inner join unit_within
    on province.unit_code = unit_within.area_code
    and province.valid_from = unit_within.area_from
cross join (values ('day'), ('old'), ('new')) as basis (basis)
where province.level = 'province'
union all
select
    'day' as basis,
    unit_code,
    valid_from,
    'own' as scope,
    unit_code as part_code,
    valid_from as part_from
from unit
where level <> 'province'
union all
select
    'old' as basis,
    unit.unit_code,
    unit.valid_from,
    case when unit.level = 'district' then 'with_children' else 'own' end as scope,
    coalesce(unit_within.unit_code, unit.unit_code) as part_code,
    coalesce(unit_within.valid_from, unit.valid_from) as part_from
from unit
left join unit_within
    on unit.level = 'district'
    and unit.unit_code = unit_within.area_code
    and unit.valid_from = unit_within.area_from
left join succession
    on unit.unit_code = succession.new_code
    and unit.valid_from = succession.new_from
    and succession.is_of_one_level
where unit.level <> 'province' and succession.new_code is null
union all
select
    'new' as basis,
    unit.unit_code,
    unit.valid_from,
    case when formed_from.unit_code is null then 'own' else 'with_predecessors' end as scope,
    coalesce(formed_from.part_code, unit.unit_code) as part_code,
    coalesce(formed_from.part_from, unit.valid_from) as part_from
from unit
left join formed_from
    on unit.unit_code = formed_from.unit_code and unit.valid_from = formed_from.valid_from
left join succession
    on unit.unit_code = succession.old_code
    and unit.valid_from = succession.old_from
    and succession.is_of_one_level
where unit.level <> 'province' and succession.old_code is null
