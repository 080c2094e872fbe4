-- measure: on_time_resolved
-- grain: unit_code, valid_from, procedure_code, month
-- needs: resolution
-- idle_without: dossier
--
-- A dossier without a due day can be neither on time nor late: where none has one, unknown.

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when not is_late then 1 when is_late then 0 end) as bigint) as numerator,
    cast(sum(case when is_late is not null then 1 end) as bigint) as denominator
from resolution
group by handling_unit, valid_from, procedure_code, month
