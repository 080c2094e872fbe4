-- view: procedure_field
-- grain: procedure_code
-- needs: procedure
--
-- The field of each procedure as a form has it for a row: one field however its letters are
-- written. One that is blank in its list leaves the procedure's code for a name.

with

named as (

    select
        procedure_code,
        coalesce(
            nullif(trim(regexp_replace(nfc_normalize(field), '\s+', ' ', 'g')), ''), procedure_code
        ) as field
    from procedure

)

select
    procedure_code,
    min(field) over (partition by lower(field)) as field
from named
