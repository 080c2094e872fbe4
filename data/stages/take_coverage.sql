-- stage: gather
-- needs: arriving
-- writes: coverage
insert into coverage by name

select *
from arriving
