-- stage: gather
-- needs: arriving
-- writes: named_procedure
insert into named_procedure by name

select *
from arriving
where procedure_code is not null
