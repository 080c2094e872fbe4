-- view: falling_due
-- grain: dossier_code, month
-- needs: answering, build, day_month, observed_dossier
--
-- Dossiers that fell due in each month, by the unit that answers for their lateness on that day.
-- Judged at the as-of date, open ones too: what is counted in a month does not leave it later.

select
    observed_dossier.dossier_code,
    answering.unit_code as answerable_unit,
    answering.valid_from,
    observed_dossier.procedure_code,
    observed_dossier.is_late,
    observed_dossier.has_apology,
    day_month.month
from observed_dossier
inner join build on observed_dossier.observed_on = build.as_of
inner join day_month on observed_dossier.due_on = day_month.day
inner join answering
    on observed_dossier.answerable_unit = answering.written_code
    and observed_dossier.received_on between answering.written_from and answering.written_to
    and observed_dossier.due_on between answering.starts_on and answering.ends_on
