-- view: falling_due
-- grain: dossier_code, month
-- needs: observed_dossier, day_month
--
-- Dossiers that fell due in each month, by the unit answerable for their lateness. Judged at
-- the as-of date, open ones too: what is counted in a month does not leave it later.

select
    observed_dossier.dossier_code,
    observed_dossier.answerable_unit,
    observed_dossier.procedure_code,
    observed_dossier.is_late,
    day_month.month
from observed_dossier
inner join build on observed_dossier.observed_on = build.as_of
inner join day_month on observed_dossier.due_on = day_month.day
