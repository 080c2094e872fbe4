-- stage: gather
-- needs: arriving, procedure
-- writes: procedure
-- The newest list that has a procedure says what it is.
insert into procedure by name

select *
from arriving
where not exists (
    select 1
    from procedure
    where procedure.procedure_code = arriving.procedure_code
)
