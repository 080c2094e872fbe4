-- stage: gather
-- needs: arriving
-- writes: target
insert into target by name

select *
from arriving
