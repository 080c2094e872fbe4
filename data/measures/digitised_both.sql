-- measure: digitised_both
-- grain: unit_code, valid_from, procedure_code, month
-- needs: dossier_day, procedure, resolution
-- idle_without: dossier
--
-- Resolved dossiers of which both the components and, where the procedure returns one, the result
-- are files. What is not known of a dossier leaves it out of both counts.

with

told as (

    select
        resolution.handling_unit,
        resolution.valid_from,
        resolution.procedure_code,
        resolution.month,
        case
            when coalesce(procedure.returns_result, true) and resolution.outcome = 'result'
                then dossier_day.is_digitised and resolution.has_digital_result
            else dossier_day.is_digitised
        end as is_so
    from resolution
    inner join dossier_day on resolution.dossier_code = dossier_day.dossier_code
    left join procedure on resolution.procedure_code = procedure.procedure_code

)

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when is_so then 1 when not is_so then 0 end) as bigint) as numerator,
    cast(sum(case when is_so is not null then 1 end) as bigint) as denominator
from told
group by handling_unit, valid_from, procedure_code, month
