-- measure: online_full_766
-- grain: unit_code, valid_from, procedure_code, month
-- needs: procedure, receipt
-- idle_without: dossier
--
-- Of a procedure whose offer is unknown nothing is known: its dossiers are no "none of none". Nor is
-- anything of a dossier that does not say how it came.

select
    receipt.handling_unit as unit_code,
    receipt.valid_from,
    receipt.procedure_code,
    receipt.month,
    cast(
        sum(
            case
                when receipt.is_online is null then null
                when procedure.online_level = 'full' and receipt.is_online then 1
                when procedure.online_level is not null then 0
            end
        ) as bigint
    ) as numerator,
    cast(
        sum(
            case
                when receipt.is_online is null then null
                when procedure.online_level = 'full' then 1
                when procedure.online_level is not null then 0
            end
        ) as bigint
    ) as denominator
from receipt
left join procedure on receipt.procedure_code = procedure.procedure_code
group by receipt.handling_unit, receipt.valid_from, receipt.procedure_code, receipt.month
