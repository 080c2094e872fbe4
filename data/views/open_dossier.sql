-- view: open_dossier
-- grain: dossier_code, handling_unit, valid_from, month
-- needs: answering, observed_dossier, unit_month
--
-- Dossiers still being handled at the end of each month (II.06, column 11), by the unit that
-- answers on that day. A unit that ends within a month closes on its own last day: what it hands
-- over then is open there once more, at its successor, on the last day of the month.

with

closing as (

    select
        answering.*,
        unit_month.month,
        unit_month.closes_on
    from unit_month
    inner join answering
        on unit_month.unit_code = answering.unit_code
        and unit_month.valid_from = answering.valid_from
        and unit_month.closes_on between answering.starts_on and answering.ends_on

)

select
    observed_dossier.dossier_code,
    closing.unit_code as handling_unit,
    closing.valid_from,
    observed_dossier.procedure_code,
    observed_dossier.is_late,
    closing.month
from observed_dossier
inner join closing
    on observed_dossier.handling_unit = closing.written_code
    and observed_dossier.received_on between closing.written_from and closing.written_to
    and observed_dossier.observed_on = closing.closes_on
where observed_dossier.is_open
