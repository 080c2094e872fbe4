-- reads: accepted, given
--
-- What dossiers call their procedures: for those that no list of procedures has.
select
    procedure_code,
    min(text_of(procedure_name)) as procedure_name,
    min(text_of(field)) as field
from (
    select distinct
        accepted.procedure_code,
        given.procedure_name,
        given.field
    from accepted
    inner join given using (part, row_number)
) as name_given
group by procedure_code
order by procedure_code
