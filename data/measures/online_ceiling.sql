-- measure: online_ceiling
-- grain: unit_code, valid_from, procedure_code, month
-- needs: procedure, receipt
-- idle_without: dossier
--
-- The online share if every dossier went online whose procedure is offered so, in full or, as a
-- measure binds, in part also; the others as they came. Of a procedure whose offer is unknown
-- nothing is known, nor of a dossier that does not say how it came.

with

offered as (

    select
        procedure_code,
        online_level in ('full', $also) as is_offered
    from procedure

)

select
    receipt.handling_unit as unit_code,
    receipt.valid_from,
    receipt.procedure_code,
    receipt.month,
    cast(
        sum(
            case
                when offered.is_offered is null or receipt.is_online is null then null
                when offered.is_offered or receipt.is_online then 1
                else 0
            end
        ) as bigint
    ) as numerator,
    cast(
        sum(
            case when offered.is_offered is not null and receipt.is_online is not null then 1 end
        ) as bigint
    ) as denominator
from receipt
left join offered on receipt.procedure_code = offered.procedure_code
group by receipt.handling_unit, receipt.valid_from, receipt.procedure_code, receipt.month
