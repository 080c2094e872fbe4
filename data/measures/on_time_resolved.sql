-- measure: on_time_resolved
-- grain: unit_code, valid_from, procedure_code, month
-- needs: resolution
-- idle_without: dossier
--
-- A dossier without a due day can be neither on time nor late.

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when not is_late then 1 else 0 end) as bigint) as numerator,
    cast(count(*) as bigint) as denominator
from resolution
where is_late is not null
group by handling_unit, valid_from, procedure_code, month
