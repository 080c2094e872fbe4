-- table: due_part
-- grain: unit_code, valid_from, month, answerable_unit, handling_unit
-- needs: answering, build, dossier_day, office_month
-- sorted: unit_code, valid_from, month, answerable_unit, handling_unit
-- idle_without: dossier
--
-- The dossiers that fell due in each month that came whole, by the office that answers for them and
-- by the units that are written on them: whose step each late one was late at. closed_late: of the
-- late ones, those whose result was there in time; ready_unknown: finished ones that do not tell.

select
    answering.unit_code,
    answering.valid_from,
    office_month.month,
    dossier_day.answerable_unit,
    dossier_day.handling_unit,
    count(*) as count_due,
    count(*) filter (where dossier_day.late_from <= build.as_of) as count_late,
    count(*) filter (
        where
        dossier_day.late_from <= build.as_of
        and dossier_day.result_ready_on <= dossier_day.due_on
    ) as closed_late,
    count(*) filter (
        where
        dossier_day.late_from <= build.as_of
        and dossier_day.finished_on is not null
        and dossier_day.result_ready_on is null
    ) as ready_unknown
from dossier_day
inner join answering
    on dossier_day.answerable_unit = answering.written_code
    and dossier_day.received_on between answering.written_from and answering.written_to
    and dossier_day.due_on between answering.starts_on and answering.ends_on
inner join office_month
    on answering.unit_code = office_month.unit_code
    and answering.valid_from = office_month.valid_from
    and dossier_day.due_on between office_month.opens_on and office_month.closes_on
    and office_month.source = 'dossiers'
    and office_month.is_present
cross join build
where dossier_day.received_on <= build.as_of
group by all
order by
    answering.unit_code,
    answering.valid_from,
    office_month.month,
    dossier_day.answerable_unit,
    dossier_day.handling_unit
