-- measure: online_766
-- grain: unit_code, valid_from, procedure_code, month
-- needs: dossier_day, procedure, receipt
-- idle_without: dossier
--
-- Online as the 766 score counts it: a share of the new dossiers, times the share that stands on the
-- national portal. As two counts: of all new ones, those on the portal that came online and, where
-- their procedure returns a document, have it as a file. Where nobody says whether a dossier stands
-- there or how it came, nothing is known.

select
    receipt.handling_unit as unit_code,
    receipt.valid_from,
    receipt.procedure_code,
    receipt.month,
    cast(
        sum(
            case
                when receipt.is_online is null then null
                when not receipt.is_synchronised then 0
                when
                    receipt.is_synchronised
                    and receipt.is_online
                    and (
                        coalesce(dossier_day.has_digital_result, false)
                        or not coalesce(procedure.returns_result, true)
                    )
                    then 1
                when receipt.is_synchronised then 0
            end
        ) as bigint
    ) as numerator,
    cast(
        sum(
            case
                when receipt.is_synchronised is not null and receipt.is_online is not null then 1
            end
        )
        as bigint
    ) as denominator
from receipt
inner join dossier_day on receipt.dossier_code = dossier_day.dossier_code
left join procedure on receipt.procedure_code = procedure.procedure_code
group by receipt.handling_unit, receipt.valid_from, receipt.procedure_code, receipt.month
