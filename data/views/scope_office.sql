-- view: scope_office
-- grain: scope, area_code, area_from, unit_code, valid_from
-- needs: formed_from, unit, unit_within
-- kept: count
--
-- Whose own figures are added up under each scope of a unit: its own; those of its area, its own
-- office included; those of the units that it was formed from; and, of the province, those of
-- each level.

select
    'own' as scope,
    unit_code as area_code,
    valid_from as area_from,
    unit_code,
    valid_from
from unit
union all
select
    'with_children' as scope,
    area_code,
    area_from,
    unit_code,
    valid_from
from unit_within
union all
select
    'with_predecessors' as scope,
    unit_code as area_code,
    valid_from as area_from,
    part_code as unit_code,
    part_from as valid_from
from formed_from
union all
select
    office.level as scope,
    unit_within.area_code,
    unit_within.area_from,
    unit_within.unit_code,
    unit_within.valid_from
from unit_within
inner join unit as province
    on unit_within.area_code = province.unit_code
    and unit_within.area_from = province.valid_from
    and province.level = 'province'
inner join unit as office
    on unit_within.unit_code = office.unit_code and unit_within.valid_from = office.valid_from
