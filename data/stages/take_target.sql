-- stage: gather
insert into target by name

select *
from arriving
