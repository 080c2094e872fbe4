-- measure: paid_online_share
-- grain: unit_code, valid_from, procedure_code, month
-- needs: procedure, receipt
-- idle_without: dossier
--
-- Of dossiers for which something is to be paid: by the dossier itself, or else by its procedure.
-- Where neither says so, nothing is known.

with

charged as (

    select
        receipt.handling_unit,
        receipt.valid_from,
        receipt.procedure_code,
        receipt.month,
        case
            when coalesce(receipt.has_fee, procedure.has_fee) then receipt.is_paid_online
        end as is_so
    from receipt
    left join procedure on receipt.procedure_code = procedure.procedure_code
    where coalesce(receipt.has_fee, procedure.has_fee, true)

)

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when is_so then 1 when not is_so then 0 end) as bigint) as numerator,
    cast(sum(case when is_so is not null then 1 end) as bigint) as denominator
from charged
group by handling_unit, valid_from, procedure_code, month
