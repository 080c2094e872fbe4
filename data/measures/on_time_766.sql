-- measure: on_time_766
-- grain: unit_code, valid_from, procedure_code, period
-- needs: dossier_in_hand
-- idle_without: dossier
--
-- Everything that was in hand in the period: in time where it ended, or else stood at the end of
-- the period, by the day and hour promised. Without a promise, within the procedure's time limit;
-- without either it is in neither count.

select
    seen.handling_unit as unit_code,
    seen.valid_from,
    seen.procedure_code,
    seen.period,
    cast(sum(case when seen.is_in_time then 1 when not seen.is_in_time then 0 end) as bigint)
        as numerator,
    cast(sum(case when seen.is_in_time is not null then 1 end) as bigint) as denominator
from dossier_in_hand as seen
group by seen.handling_unit, seen.valid_from, seen.procedure_code, seen.period
