-- measure: online_share
-- grain: unit_code, valid_from, procedure_code, month
-- needs: receipt
-- idle_without: dossier

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when is_online then 1 else 0 end) as bigint) as numerator,
    cast(count(*) as bigint) as denominator
from receipt
group by handling_unit, valid_from, procedure_code, month
