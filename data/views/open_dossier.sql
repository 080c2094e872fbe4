-- view: open_dossier
-- grain: dossier_code, month
-- needs: observed_dossier, counted_month
--
-- Dossiers still being handled at the end of each month (II.06, column 11).

select
    observed_dossier.dossier_code,
    observed_dossier.handling_unit,
    observed_dossier.procedure_code,
    observed_dossier.is_late,
    counted_month.month
from observed_dossier
inner join counted_month on observed_dossier.observed_on = counted_month.counted_through
where observed_dossier.is_open
