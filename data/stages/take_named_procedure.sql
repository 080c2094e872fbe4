-- stage: gather
insert into named_procedure by name

select *
from arriving
where procedure_code is not null
