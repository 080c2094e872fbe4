-- view: carried_dossier
-- grain: dossier_code, handling_unit, valid_from, month
-- needs: answering, observed_dossier, unit_month
--
-- Dossiers carried into each month (II.06, column 6): open on the evening before, by the unit
-- that answers the next day. A unit that begins within a month opens on its own first day: it
-- carries over what its predecessors left open.

with

opening as (

    select
        answering.*,
        unit_month.month,
        unit_month.opens_on - 1 as evening_before
    from unit_month
    inner join answering
        on unit_month.unit_code = answering.unit_code
        and unit_month.valid_from = answering.valid_from
        and unit_month.opens_on between answering.starts_on and answering.ends_on

)

select
    observed_dossier.dossier_code,
    opening.unit_code as handling_unit,
    opening.valid_from,
    observed_dossier.procedure_code,
    opening.month
from observed_dossier
inner join opening
    on observed_dossier.handling_unit = opening.written_code
    and observed_dossier.received_on between opening.written_from and opening.written_to
    and observed_dossier.observed_on = opening.evening_before
where observed_dossier.is_open
