-- measure: late_of_due
-- grain: unit_code, valid_from, procedure_code, month
-- needs: falling_due
-- idle_without: dossier

select
    answerable_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when is_late then 1 else 0 end) as bigint) as numerator,
    cast(count(*) as bigint) as denominator
from falling_due
group by answerable_unit, valid_from, procedure_code, month
