-- view: unit_basis
-- grain: basis, unit_code, valid_from
-- needs: unit, unit_part
--
-- The units of each basis, the scope of their figures, and the days for which there can be any.
-- A code names, in a period, the unit of that basis that existed on its last day, or else the
-- last one that had begun by then.

select
    unit_part.basis,
    unit_part.unit_code,
    unit_part.valid_from,
    any_value(unit_part.scope) as scope,
    min(part.valid_from) as exists_from,
    max(coalesce(part.valid_to, date '9999-12-31')) as exists_to
from unit_part
inner join unit as part
    on unit_part.part_code = part.unit_code and unit_part.part_from = part.valid_from
group by unit_part.basis, unit_part.unit_code, unit_part.valid_from
