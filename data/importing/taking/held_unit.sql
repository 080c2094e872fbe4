-- reads: accepted, unit_there
--
-- The units whose dossiers a file holds whole: those that handle its dossiers, and those it speaks
-- for. A unit that only received one, or answers for it, has its own dossiers elsewhere.
select handling_unit as unit_code
from accepted
union
select unit_code
from unit_there
order by unit_code
