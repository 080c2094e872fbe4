-- table: late_step
-- grain: procedure_code, unit_code, valid_from, month
-- needs: answering, build, dossier_day, office_month
-- sorted: procedure_code, unit_code, valid_from, month
-- idle_without: dossier
--
-- The late dossiers of each procedure that fell due in each month that came whole, by the office
-- that answers for them, and at which step each was late. Each stands in one: closed_late, its
-- result was there in time and only the system was told late; else at_another, another office
-- handled it than answers for it; else ready_unknown, finished and nobody told when its result was
-- there; the others were late with the office itself.

with

written as (

    -- An office's names on dossiers, of today and of before.
    select distinct
        unit_code,
        valid_from,
        written_code
    from answering

),

stepped as (

    select
        dossier_day.procedure_code,
        answering.unit_code,
        answering.valid_from,
        office_month.month,
        case
            when dossier_day.result_ready_on <= dossier_day.due_on then 'closed_late'
            when written.written_code is null then 'at_another'
            when dossier_day.finished_on is not null and dossier_day.result_ready_on is null
                then 'ready_unknown'
            else 'own'
        end as step
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
    left join written
        on answering.unit_code = written.unit_code
        and answering.valid_from = written.valid_from
        and dossier_day.handling_unit = written.written_code
    where dossier_day.received_on <= build.as_of and dossier_day.late_from <= build.as_of

)

select
    procedure_code,
    unit_code,
    valid_from,
    month,
    count(*) as count_late,
    count(*) filter (where step = 'own') as own,
    count(*) filter (where step = 'at_another') as at_another,
    count(*) filter (where step = 'closed_late') as closed_late,
    count(*) filter (where step = 'ready_unknown') as ready_unknown
from stepped
group by all
order by
    procedure_code,
    unit_code,
    valid_from,
    month
