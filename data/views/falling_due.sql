-- view: falling_due
-- grain: dossier_code, answerable_unit, valid_from, month
-- needs: answering, build, day_month, observed_dossier, unit_month
--
-- Dossiers that fell due in each month, by the unit that answers for their lateness on that day.
-- Judged at the as-of date, open ones too: what is counted in a month does not leave it later.
--
-- One without a due day may have fallen due in any month that had it in hand: it stands in the
-- month in which it was resolved and in those at whose end it was open, and is not known to be
-- late or in time.

with

placed as (

    select
        observed_dossier.*,
        coalesce(observed_dossier.due_on, observed_dossier.finished_on) as day
    from observed_dossier
    inner join build on observed_dossier.observed_on = build.as_of

)

select
    placed.dossier_code,
    answering.unit_code as answerable_unit,
    answering.valid_from,
    placed.procedure_code,
    placed.is_late,
    placed.received_on,
    placed.has_apology,
    day_month.month
from placed
inner join day_month on placed.day = day_month.day
inner join answering
    on placed.answerable_unit = answering.written_code
    and placed.received_on between answering.written_from and answering.written_to
    and placed.day between answering.starts_on and answering.ends_on
union all
select
    observed_dossier.dossier_code,
    answering.unit_code as answerable_unit,
    answering.valid_from,
    observed_dossier.procedure_code,
    observed_dossier.is_late,
    observed_dossier.received_on,
    observed_dossier.has_apology,
    unit_month.month
from observed_dossier
inner join unit_month on observed_dossier.observed_on = unit_month.closes_on
inner join answering
    on unit_month.unit_code = answering.unit_code
    and unit_month.valid_from = answering.valid_from
    and unit_month.closes_on between answering.starts_on and answering.ends_on
    and observed_dossier.answerable_unit = answering.written_code
    and observed_dossier.received_on between answering.written_from and answering.written_to
where observed_dossier.due_on is null and observed_dossier.is_open
