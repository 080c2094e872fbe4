-- stage: gather
insert into corrected_row by name

select *
from arriving
