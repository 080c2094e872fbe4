-- question: Những hồ sơ nào nằm sau con số này?
-- grain: dossier_code
-- params: period?, unit?, procedure?, status?, limit?, offset?, units?
-- measure:
--
-- Of a period: the dossiers to be handled in it (II.06, column 3), as they stood on its last day.
-- early, on_day, late, returned, open, open_overdue: by that standing. Three more filters:
-- due (fell due in the period: the denominator of late_of_due), overdue (its numerator) and
-- due_soon (open, due within 3 working days of the last day). The columns of II.06 that no
-- standing gives: received, received_online, received_direct, carried_over, resolved, on_time,
-- still_open; and received_digitised. Without a period: the as-of date.
-- What flows through a period (due, received, resolved) is listed as it is counted: of a unit's
-- months that did not come whole there is none.
-- Of a unit: those that it answered for on the day counted, of a unit that ended: to its last day.
-- The row keeps the unit written on its receipt. The unit, and units: as in objectives.

with

asked as (

    select
        basis,
        unit_code,
        valid_from,
        exists_to
    from unit_meant
    where
        basis = coalesce($units, 'day')
        and period = coalesce($period, 'now')
        and unit_code = $unit

),

answered as (

    -- The units that may be written on its dossiers, and the days on which it answers for them.
    select
        answering.unit_code,
        answering.valid_from,
        answering.written_code,
        answering.written_from,
        answering.written_to,
        answering.starts_on,
        answering.ends_on
    from asked
    inner join unit_part
        on asked.basis = unit_part.basis
        and asked.unit_code = unit_part.unit_code
        and asked.valid_from = unit_part.valid_from
    inner join answering
        on unit_part.part_code = answering.unit_code and unit_part.part_from = answering.valid_from

),

span as (

    select
        least(period.ends_on, build.as_of, asked.exists_to) as last_day,
        coalesce(period.starts_on, date '1900-01-01') as first_day,
        build.as_of
    from build
    left join period on period.period = $period
    left join asked on true

),

standing as (

    select
        observed_dossier.*,
        span.last_day,
        observed_dossier.received_on >= span.first_day as is_received,
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
    where $procedure is null or observed_dossier.procedure_code = $procedure

),

placed as (

    -- Whose each is, and the day on which it is counted.
    select
        *,
        case
            when $status in ('due', 'overdue') then answerable_unit
            else handling_unit
        end as written_unit,
        case
            when $status in ('due', 'overdue') then due_on
            when starts_with($status, 'received') then received_on
            when is_open then last_day
            else finished_on
        end as counted_on
    from standing

),

came as (

    select
        office_month.unit_code,
        office_month.valid_from,
        office_month.opens_on,
        office_month.closes_on
    from office_month
    inner join period_month on office_month.month = period_month.month
    where
        office_month.source = 'dossiers'
        and office_month.is_present
        and period_month.period = $period

),

of_unit as (

    select placed.*
    from placed
    where $unit is null
    union all
    select placed.*
    from placed
    inner join answered
        on placed.written_unit = answered.written_code
        and placed.received_on between answered.written_from and answered.written_to
        and placed.counted_on between answered.starts_on and answered.ends_on
    left join came
        on answered.unit_code = came.unit_code
        and answered.valid_from = came.valid_from
        and placed.counted_on between came.opens_on and came.closes_on
    where
        came.unit_code is not null
        or $period is null
        or coalesce($status, '') not in (
            'due', 'overdue', 'received', 'received_online', 'received_direct',
            'received_digitised', 'resolved', 'on_time'
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
    of_unit.status,
    procedure.procedure_name,
    procedure.field,
    unit.short_name as unit_short_name,
    dossier.answerable_unit,
    stopped.working_day_number - due.working_day_number as working_days_past_due,
    count(*) over () as count_dossiers
from of_unit
inner join dossier on of_unit.dossier_code = dossier.dossier_code
left join procedure on dossier.procedure_code = procedure.procedure_code
left join unit
    on dossier.handling_unit = unit.unit_code
    and of_unit.received_on between unit.valid_from
    and coalesce(unit.valid_to, date '9999-12-31')
left join working_day as due on of_unit.due_on = due.day
left join working_day as passed on of_unit.last_day = passed.day
left join working_day as stopped on of_unit.stopped_on = stopped.day
where
    case $status
        when 'due' then of_unit.is_due
        when 'overdue' then of_unit.is_due and of_unit.is_late
        when 'due_soon'
            then
                of_unit.is_open
                and not of_unit.is_late
                and due.working_day_number - passed.working_day_number <= 3
        when 'received' then of_unit.is_received
        when 'received_online'
            then of_unit.is_received and dossier.channel in ('online_self', 'online_counter')
        when 'received_direct'
            then of_unit.is_received and dossier.channel not in ('online_self', 'online_counter')
        when 'received_digitised' then of_unit.is_received and dossier.is_digitised
        when 'carried_over' then of_unit.is_handled and not of_unit.is_received
        when 'resolved' then of_unit.is_handled and not of_unit.is_open
        when 'on_time'
            then of_unit.is_handled and not of_unit.is_open and not of_unit.is_late
        when 'still_open' then of_unit.is_open
        else of_unit.is_handled and ($status is null or of_unit.status = $status)
    end
order by
    of_unit.due_on,
    dossier.dossier_code
limit $limit offset coalesce($offset, 0)
