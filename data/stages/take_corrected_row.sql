-- stage: gather
-- needs: arriving
-- writes: corrected_row
insert into corrected_row by name

select *
from arriving
