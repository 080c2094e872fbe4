-- measure: late_of_due
-- grain: unit_code, valid_from, procedure_code, month
-- needs: falling_due
-- idle_without: dossier
--
-- Where no dossier has a due day nothing is known of what fell due: unknown, not 0 of 0.

select
    answerable_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when is_late then 1 when not is_late then 0 end) as bigint) as numerator,
    cast(sum(case when is_late is not null then 1 end) as bigint) as denominator
from falling_due
group by answerable_unit, valid_from, procedure_code, month
