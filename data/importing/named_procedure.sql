-- reads: accepted, given
--
-- What dossiers call their procedures: for those that no list of procedures has.
select
    procedure_code,
    left(min(text_of(procedure_name)), 4000) as procedure_name,
    left(min(text_of(field)), 4000) as field
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
