-- table: listed_succession
-- grain: old_code, old_from, new_code, new_from
-- needs: succession, unit
-- sorted: changed_on, old_order, old_code, old_from, new_code
-- idle_without: unit_succession
--
-- Who follows whom (views/succession.sql), by name.

select
    succession.old_code,
    succession.old_from,
    succession.new_code,
    succession.new_from,
    succession.changed_on,
    succession.is_of_one_level,
    old_unit.unit_name as old_name,
    new_unit.unit_name as new_name,
    old_unit.display_order as old_order
from succession
inner join unit as old_unit
    on succession.old_code = old_unit.unit_code and succession.old_from = old_unit.valid_from
inner join unit as new_unit
    on succession.new_code = new_unit.unit_code and succession.new_from = new_unit.valid_from
order by
    succession.changed_on,
    old_unit.display_order,
    succession.old_code,
    succession.old_from,
    succession.new_code
