-- stage: gather
insert into coverage by name

select *
from arriving
