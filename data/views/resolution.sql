-- view: resolution
-- grain: dossier_code, month
-- needs: observed_dossier, day_month
--
-- Dossiers resolved in each month, early, on the day or late (II.06, columns 7 to 10).
-- Returned, refused and withdrawn ones count as finished that day.

select
    observed_dossier.dossier_code,
    observed_dossier.handling_unit,
    observed_dossier.procedure_code,
    observed_dossier.is_late,
    observed_dossier.finished_on < observed_dossier.due_on as is_early,
    observed_dossier.finished_on = observed_dossier.due_on as is_on_day,
    finished.working_day_number - received.working_day_number as working_days_used,
    day_month.month
from observed_dossier
inner join build on observed_dossier.observed_on = build.as_of
inner join day_month on observed_dossier.finished_on = day_month.day
inner join working_day as finished on observed_dossier.finished_on = finished.day
left join working_day as received on observed_dossier.received_on = received.day
where not observed_dossier.is_open
