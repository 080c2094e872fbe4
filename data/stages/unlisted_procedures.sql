-- stage: gather
-- needs: dossier, named_procedure, procedure
-- writes: procedure
-- idle_without: dossier
-- A procedure that dossiers name and no list has: nothing more is known of it than its name.
insert into procedure by name

select
    seen.procedure_code,
    coalesce(min(named_procedure.procedure_name), seen.procedure_code) as procedure_name,
    coalesce(min(named_procedure.field), getvariable('unknown_field')) as field,
    'province' as hosted_by,
    false as is_listed
from (select distinct procedure_code from dossier) as seen
anti join procedure on seen.procedure_code = procedure.procedure_code
left join named_procedure on seen.procedure_code = named_procedure.procedure_code
group by seen.procedure_code
