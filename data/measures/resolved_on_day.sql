-- measure: resolved_on_day
-- grain: unit_code, valid_from, procedure_code, month
-- needs: resolution
-- idle_without: dossier

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(count(*) as bigint) as numerator,
    cast(null as bigint) as denominator
from resolution
where is_on_day
group by handling_unit, valid_from, procedure_code, month
