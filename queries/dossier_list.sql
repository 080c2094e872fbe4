-- question: Những hồ sơ nào nằm sau con số này?
-- grain: dossier_code
-- params: period?, unit?, procedure?, status?, limit?, offset?
-- measure:
--
-- Of a period: the dossiers to be handled in it (II.06, column 3), as they stood on its last day.
-- early, on_day, late, returned, open, open_overdue: by that standing. Three more filters:
-- due (fell due in the period: the denominator of late_of_due), overdue (its numerator) and
-- due_soon (open, due within 3 working days of the last day). Without a period: the as-of date.

with

span as (

    select
        coalesce(least(period.ends_on, build.as_of), build.as_of) as last_day,
        coalesce(period.starts_on, date '1900-01-01') as first_day,
        build.as_of
    from build
    left join period on period.period = $period

),

standing as (

    select
        observed_dossier.*,
        span.last_day,
        observed_dossier.due_on between span.first_day and span.last_day as is_due,
        coalesce(observed_dossier.finished_on, date '9999-12-31') >= span.first_day as is_handled,
        case
            when observed_dossier.is_open and observed_dossier.is_late then 'open_overdue'
            when observed_dossier.is_open then 'open'
            when observed_dossier.is_late then 'late'
            when observed_dossier.outcome <> 'result' then 'returned'
            when observed_dossier.finished_on < observed_dossier.due_on then 'early'
            when observed_dossier.finished_on = observed_dossier.due_on then 'on_day'
        end as status
    from observed_dossier
    inner join span
        on case
            when $status in ('due', 'overdue') then observed_dossier.observed_on = span.as_of
            when observed_dossier.is_open then observed_dossier.observed_on = span.last_day
            else
                observed_dossier.observed_on = span.as_of
                and observed_dossier.finished_on <= span.last_day
        end
    where
        ($procedure is null or observed_dossier.procedure_code = $procedure)
        and (
            $unit is null
            or $unit = case
                when $status in ('due', 'overdue') then observed_dossier.answerable_unit
                else observed_dossier.handling_unit
            end
        )

)

select
    dossier.dossier_code,
    dossier.procedure_code,
    dossier.handling_unit as unit_code,
    dossier.channel,
    dossier.received_at,
    dossier.due_at,
    dossier.finished_at,
    standing.status,
    procedure.procedure_name,
    procedure.field,
    unit.short_name as unit_short_name,
    dossier.answerable_unit,
    stopped.working_day_number - due.working_day_number as working_days_past_due,
    count(*) over () as count_dossiers
from standing
inner join dossier on standing.dossier_code = dossier.dossier_code
left join procedure on dossier.procedure_code = procedure.procedure_code
left join unit
    on dossier.handling_unit = unit.unit_code
    and standing.received_on between unit.valid_from
    and coalesce(unit.valid_to, date '9999-12-31')
left join working_day as due on standing.due_on = due.day
left join working_day as passed on standing.last_day = passed.day
left join working_day as stopped on standing.stopped_on = stopped.day
where
    case $status
        when 'due' then standing.is_due
        when 'overdue' then standing.is_due and standing.is_late
        when 'due_soon'
            then
                standing.is_open
                and not standing.is_late
                and due.working_day_number - passed.working_day_number <= 3
        else standing.is_handled and ($status is null or standing.status = $status)
    end
order by
    standing.due_on,
    dossier.dossier_code
limit $limit offset coalesce($offset, 0)
