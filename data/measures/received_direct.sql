-- measure: received_direct
-- grain: unit_code, valid_from, procedure_code, month
-- needs: receipt
-- idle_without: dossier

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(count(*) as bigint) as numerator,
    cast(null as bigint) as denominator
from receipt
where is_direct
group by handling_unit, valid_from, procedure_code, month
