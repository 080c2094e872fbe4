-- view: dossier_in_hand
-- grain: dossier_code, period
-- needs: answering, build, dossier, period, procedure, working_day
--
-- A dossier in each civil period of which some day found it received and not yet finished, and
-- whether it was in time at the period's end (Quyết định 766/QĐ-TTg, 2.1): to the hour, because
-- that rule compares times; a promise that names no hour (midnight) holds through its day. The same dossier can be in time in one month and late in the next.
-- A running period ends with the as-of date.

with

shown as (

    select
        period.period,
        period.starts_on,
        least(period.ends_on, build.as_of) as last_day
    from period
    cross join build
    where period.calendar = 'civil' and period.starts_on <= build.as_of

),

seen as (

    select
        dossier.dossier_code,
        dossier.procedure_code,
        dossier.handling_unit,
        cast(dossier.received_at as date) as received_on,
        dossier.received_at,
        dossier.due_at,
        shown.period,
        shown.last_day,
        least(
            coalesce(dossier.finished_at, timestamp '9999-12-31 00:00:00'),
            cast(shown.last_day + 1 as timestamp)
        ) as ended_at
    from dossier
    inner join shown
        on dossier.received_at < cast(shown.last_day + 1 as timestamp)
        and coalesce(dossier.finished_at, timestamp '9999-12-31 00:00:00')
        >= cast(shown.starts_on as timestamp)

)

select
    seen.dossier_code,
    seen.procedure_code,
    answering.unit_code as handling_unit,
    answering.valid_from,
    seen.period,
    case
        when seen.due_at = cast(seen.due_at as date)
            then least(cast(seen.ended_at as date), seen.last_day) <= cast(seen.due_at as date)
        when seen.due_at is not null then seen.ended_at <= seen.due_at
        when procedure.time_limit_unit = 'hour'
            then seen.ended_at <= seen.received_at + procedure.time_limit * interval 1 hour
        else ended.working_day_number - received.working_day_number <= procedure.time_limit
    end as is_in_time
from seen
inner join answering
    on seen.handling_unit = answering.written_code
    and seen.received_on between answering.written_from and answering.written_to
    and least(cast(seen.ended_at as date), seen.last_day)
    between answering.starts_on and answering.ends_on
left join procedure on seen.procedure_code = procedure.procedure_code
left join working_day as received on seen.received_on = received.day
left join working_day as ended on least(cast(seen.ended_at as date), seen.last_day) = ended.day
