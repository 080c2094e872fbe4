-- view: resolution
-- grain: dossier_code, month
-- needs: answering, build, day_month, observed_dossier, working_day
-- kept: count
-- idle_without: dossier
--
-- Dossiers resolved in each month, early, on the day or late (II.06, columns 7 to 10), by the
-- unit that answers on the day they were finished. Returned, refused and withdrawn ones count as
-- finished that day. Without a due day neither is known.

select
    observed_dossier.dossier_code,
    answering.unit_code as handling_unit,
    answering.valid_from,
    observed_dossier.procedure_code,
    observed_dossier.outcome,
    observed_dossier.has_digital_result,
    observed_dossier.is_late,
    case
        when observed_dossier.is_late then 'late'
        when observed_dossier.finished_on < observed_dossier.due_on then 'early'
        when not observed_dossier.is_late then 'on_day'
    end as standing,
    -- Unknown too where the days contradict each other.
    case
        when
            observed_dossier.result_ready_on
            between observed_dossier.received_on and observed_dossier.finished_on
            then observed_dossier.result_ready_on <= observed_dossier.due_on
    end as was_ready_in_time,
    finished.working_day_number - received.working_day_number as working_days_used,
    day_month.month
from observed_dossier
inner join build on observed_dossier.observed_on = build.as_of
inner join day_month on observed_dossier.finished_on = day_month.day
inner join answering
    on observed_dossier.handling_unit = answering.written_code
    and observed_dossier.received_on between answering.written_from and answering.written_to
    and observed_dossier.finished_on between answering.starts_on and answering.ends_on
inner join working_day as finished on observed_dossier.finished_on = finished.day
left join working_day as received on observed_dossier.received_on = received.day
where not observed_dossier.is_open
