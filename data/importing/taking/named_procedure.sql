-- reads: given
--
-- What dossiers call their procedures: for those that no list of procedures has. One row may have
-- no code; it is left out where it is taken, since a filter here would be asked of every dossier.
with

name_given as materialized (

    -- Few procedures, many dossiers.
    select distinct
        procedure_code,
        procedure_name,
        field
    from given

)

select
    key_of(procedure_code) as procedure_code,
    left(min(text_of(procedure_name)), 4000) as procedure_name,
    left(min(text_of(field)), 4000) as field
from name_given
group by 1
order by 1
