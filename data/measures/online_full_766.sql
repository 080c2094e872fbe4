-- measure: online_full_766
-- grain: unit_code, valid_from, procedure_code, month
-- needs: procedure, receipt
-- idle_without: dossier

select
    receipt.handling_unit as unit_code,
    receipt.valid_from,
    receipt.procedure_code,
    receipt.month,
    cast(sum(case when receipt.is_online then 1 else 0 end) as bigint) as numerator,
    cast(count(*) as bigint) as denominator
from receipt
inner join procedure on receipt.procedure_code = procedure.procedure_code
where procedure.online_level = 'full'
group by receipt.handling_unit, receipt.valid_from, receipt.procedure_code, receipt.month
