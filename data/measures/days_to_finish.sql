-- measure: days_to_finish
-- grain: unit_code, valid_from, procedure_code, month
-- needs: resolution
-- idle_without: dossier
--
-- Working days from receipt to finish, as a difference of running numbers.

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(working_days_used) as bigint) as numerator,
    cast(count(*) as bigint) as denominator
from resolution
where working_days_used is not null
group by handling_unit, valid_from, procedure_code, month
