-- view: carried_dossier
-- grain: dossier_code, month
-- needs: observed_dossier, counted_month
--
-- Dossiers carried into each month: open on the day before it begins (II.06, column 6).

select
    observed_dossier.dossier_code,
    observed_dossier.handling_unit,
    observed_dossier.procedure_code,
    counted_month.month
from observed_dossier
inner join counted_month
    on observed_dossier.observed_on = cast(counted_month.starts_on - interval 1 day as date)
where observed_dossier.is_open
