-- measure: digital_result_share
-- grain: unit_code, valid_from, procedure_code, month
-- needs: procedure, resolution
-- idle_without: dossier
--
-- Of dossiers that ended with a result, where their procedure returns one. Where nobody says
-- whether it does, nothing is known.

with

returned as (

    select
        resolution.handling_unit,
        resolution.valid_from,
        resolution.procedure_code,
        resolution.month,
        case when procedure.returns_result then resolution.has_digital_result end as is_so
    from resolution
    left join procedure on resolution.procedure_code = procedure.procedure_code
    where resolution.outcome = 'result' and coalesce(procedure.returns_result, true)

)

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when is_so then 1 when not is_so then 0 end) as bigint) as numerator,
    cast(sum(case when is_so is not null then 1 end) as bigint) as denominator
from returned
group by handling_unit, valid_from, procedure_code, month
