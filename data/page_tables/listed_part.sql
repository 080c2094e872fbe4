-- table: listed_part
-- grain: basis, unit_code, valid_from, part_code, part_from
-- needs: unit_part
-- sorted: basis, unit_code, valid_from, part_code, part_from
--
-- The offices that the figures of each listed unit are made of (views/unit_part.sql): drills read
-- their counts and their dossiers.

select
    basis,
    unit_code,
    valid_from,
    part_code,
    part_from
from unit_part
order by
    basis,
    unit_code,
    valid_from,
    part_code,
    part_from
