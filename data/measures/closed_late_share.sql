-- measure: closed_late_share
-- grain: unit_code, valid_from, procedure_code, month
-- needs: resolution
-- idle_without: dossier
--
-- Of what was resolved late: the result was there in time, only the system heard of it late.
-- Of a dossier without a due day neither is known.

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when was_ready_in_time then 1 when not was_ready_in_time then 0 end) as bigint)
        as numerator,
    cast(sum(case when was_ready_in_time is not null then 1 end) as bigint) as denominator
from resolution
where is_late or is_late is null
group by handling_unit, valid_from, procedure_code, month
