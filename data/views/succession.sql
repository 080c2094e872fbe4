-- view: succession
-- grain: old_code, old_from, new_code, new_from
-- needs: build, unit, unit_succession
-- kept: count
--
-- Who follows whom, by the keys of the units: the old one ends the day before the change, the new
-- one begins on it. Only changes that have come by the as-of date.

select
    unit_succession.old_code,
    old_unit.valid_from as old_from,
    unit_succession.new_code,
    new_unit.valid_from as new_from,
    unit_succession.changed_on,
    old_unit.level = new_unit.level as is_of_one_level
from unit_succession
inner join build on unit_succession.changed_on <= build.as_of
inner join unit as old_unit
    on unit_succession.old_code = old_unit.unit_code
    and unit_succession.changed_on = old_unit.valid_to + 1
inner join unit as new_unit
    on unit_succession.new_code = new_unit.unit_code
    and unit_succession.changed_on = new_unit.valid_from
