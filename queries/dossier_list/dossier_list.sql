-- question: Những hồ sơ nào nằm sau con số này?
-- grain: dossier_code
-- params: period?, unit?, procedure?, status?, limit?, offset?, units?, find?, sort?
-- measure:
--
-- Of a period: the dossiers to be handled in it (II.06, column 3), as they stood on its last day.
-- early, on_day, late, returned, open, open_overdue: by that standing. Three more filters:
-- due (fell due in the period: the denominator of late_of_due), overdue (its numerator) and
-- due_soon (open, due within 3 working days of the last day). The columns of II.06 that no
-- standing gives: received, received_online, received_direct, carried_over, resolved, on_time,
-- still_open; and received_digitised. Without a period: the as-of date.
-- What flows through a period (due, received, resolved; of all, what was received in it) is listed
-- as it is counted: of a unit's months that did not come whole there is none.
-- Of a unit: those that it answered for on the day counted, of a unit that ended: to its last day.
-- The row keeps the unit written on its receipt. The unit, and units: as in objectives.
-- find: a part of the code. sort: a column and a way, as late-down; by due day without one.
-- late_step: of a late one, the step that page table late_step counts it in.

with

asked as (

    select
        listed_unit.basis,
        listed_unit.unit_code,
        listed_unit.valid_from,
        listed_unit.exists_to
    from listed_unit
    cross join build
    left join period on period.period = $period
    where
        listed_unit.basis = coalesce($units, 'day')
        and listed_unit.unit_code = $unit
        and coalesce(period.ends_on, build.as_of)
        between listed_unit.meant_from and listed_unit.meant_to

),

span as (

    -- Which days are looked at, and from which of them: what fell due is judged today.
    select
        coalesce(period.starts_on, date '1900-01-01') as first_day,
        least(period.ends_on, build.as_of, asked.exists_to) as last_day,
        case
            when $status in ('due', 'overdue') then build.as_of
            else least(period.ends_on, build.as_of, asked.exists_to)
        end as seen_on
    from build
    left join period on period.period = $period
    left join asked on true

),

soon as (

    -- Till when what is still to be done falls due within three working days.
    select max(working_day.day) as until
    from span
    inner join working_day as passed on span.last_day = passed.day
    inner join working_day on working_day.working_day_number <= passed.working_day_number + 3
    where $status = 'due_soon'

),

standing as (

    select
        dossier_day.*,
        span.first_day,
        span.last_day,
        span.seen_on,
        coalesce(dossier_day.finished_on, date '9999-12-31') > span.seen_on as is_open,
        dossier_day.late_from <= span.seen_on as is_late
    from dossier_day
    inner join span on dossier_day.received_on <= span.seen_on
    where
        ($procedure is null or dossier_day.procedure_code = $procedure)
        and ($find is null or contains(lower(dossier_day.dossier_code), lower($find)))

),

placed as (

    -- Whose each is, the day on which it is counted, and how it stood.
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
        end as counted_on,
        case
            when $status in ('due', 'overdue') then due_on
            when $status is null or starts_with($status, 'received') then received_on
            when $status in ('resolved', 'on_time', 'early', 'on_day', 'late', 'returned')
                then finished_on
        end as flowed_on,
        case
            when is_open and is_late then 'open_overdue'
            when is_open and not is_late then 'open'
            when is_open then null
            when is_late then 'late'
            when outcome <> 'result' then 'returned'
            when finished_on < due_on then 'early'
            when finished_on = due_on then 'on_day'
        end as status
    from standing
    where
        case $status
            when 'due' then due_on between first_day and last_day
            when 'overdue' then due_on between first_day and last_day and is_late
            when 'due_soon' then is_open and not is_late and due_on <= (select until from soon)
            when 'received' then received_on >= first_day
            when 'received_online'
                then received_on >= first_day and channel in ('online_self', 'online_counter')
            when 'received_direct'
                then received_on >= first_day and channel in ('direct', 'post')
            when 'received_digitised' then received_on >= first_day and is_digitised
            when 'still_open' then is_open
            when 'carried_over'
                then
                    received_on < first_day
                    and coalesce(finished_on, date '9999-12-31') >= first_day
            when 'resolved' then finished_on >= first_day and not is_open
            when 'on_time' then finished_on >= first_day and not is_open and not is_late
            else coalesce(finished_on, date '9999-12-31') >= first_day
        end

),

answered as (

    -- The units that may be written on its dossiers, and the days on which it answers for them.
    select
        answering_office.written_code,
        answering_office.written_from,
        answering_office.written_to,
        answering_office.starts_on,
        answering_office.ends_on
    from asked
    inner join listed_part
        on asked.basis = listed_part.basis
        and asked.unit_code = listed_part.unit_code
        and asked.valid_from = listed_part.valid_from
    inner join answering_office
        on listed_part.part_code = answering_office.unit_code
        and listed_part.part_from = answering_office.valid_from

),

not_whole as (

    -- The days of months that did not come whole, of each unit that may be written on a dossier.
    select
        answering_office.written_code,
        answering_office.written_from,
        answering_office.written_to,
        greatest(answering_office.starts_on, office_stay.opens_on) as starts_on,
        least(answering_office.ends_on, office_stay.closes_on) as ends_on
    from office_stay
    inner join answering_office using (unit_code, valid_from)
    where
        office_stay.source = 'dossiers'
        and office_stay.period = $period
        and not office_stay.is_present
        and (
            $unit is null
            or answering_office.written_code in (select answered.written_code from answered)
        )

),

names as (

    -- What a list by these columns is ordered by; where it is by another, none is looked up.
    select
        procedure_code,
        row_number() over (order by procedure_name collate vi, procedure_code) as place
    from procedure
    where starts_with($sort, 'procedure')

),

offices as (

    select
        unit_code,
        valid_from,
        valid_to,
        display_order
    from unit
    where starts_with($sort, 'unit')

),

days as (

    select
        day,
        working_day_number
    from working_day
    where starts_with($sort, 'late')

),

same_office as (

    -- Which codes on a dossier are of one office, of today or before.
    select distinct
        answering_office.written_code as answerable_unit,
        of_today.written_code as handling_unit
    from answering_office
    inner join answering_office as of_today using (unit_code, valid_from)

),

listed as (

    -- Its names and distances are looked up for the part of the list that is asked for.
    select
        placed.*,
        case when placed.is_open then placed.seen_on else placed.finished_on end as stopped_on,
        case split_part($sort, '-', 1)
            when 'received' then epoch(placed.received_at)
            when 'due' then epoch(placed.due_at)
            when 'finished' then epoch(placed.finished_at)
            when 'procedure' then names.place
            when 'unit' then offices.display_order
            when 'late'
                then
                    case
                        when placed.is_late then stopped.working_day_number - due.working_day_number
                    end
        end as weight,
        count(*) over () as count_dossiers
    from placed
    left join answered
        on placed.written_unit = answered.written_code
        and placed.received_on between answered.written_from and answered.written_to
        and placed.counted_on between answered.starts_on and answered.ends_on
    left join not_whole
        on placed.written_unit = not_whole.written_code
        and placed.received_on between not_whole.written_from and not_whole.written_to
        and placed.flowed_on between not_whole.starts_on and not_whole.ends_on
    left join names on placed.procedure_code = names.procedure_code
    left join offices
        on placed.handling_unit = offices.unit_code
        and placed.received_on between offices.valid_from
        and coalesce(offices.valid_to, date '9999-12-31')
    left join days as due on placed.due_on = due.day
    left join days as stopped
        on case when placed.is_open then placed.seen_on else placed.finished_on end = stopped.day
    where
        ($unit is null or answered.written_code is not null)
        and not_whole.written_code is null
        and (
            coalesce($status, '') not in (
                'open', 'open_overdue', 'early', 'on_day', 'late', 'returned'
            )
            or placed.status = $status
        )
    order by
        case when ends_with($sort, '-down') then -weight else weight end nulls last,
        case $sort when 'dossier-up' then placed.dossier_code end,
        case $sort when 'dossier-down' then placed.dossier_code end desc,
        placed.due_on,
        placed.dossier_code
    limit $limit offset coalesce($offset, 0)

)

select
    listed.dossier_code,
    listed.procedure_code,
    listed.handling_unit as unit_code,
    listed.channel,
    listed.received_at,
    listed.due_at,
    listed.finished_at,
    listed.status,
    procedure.procedure_name,
    procedure.field,
    unit.unit_name,
    unit.short_name as unit_short_name,
    unit.level,
    district.short_name as parent_short_name,
    case
        when listed.status not in ('late', 'open_overdue') then null
        when listed.result_ready_on <= listed.due_on then 'closed_late'
        when same_office.handling_unit is null then 'at_another'
        when listed.finished_on is not null and listed.result_ready_on is null
            then 'ready_unknown'
        when listed.status is not null then 'own'
    end as late_step,
    listed.answerable_unit,
    stopped.working_day_number - due.working_day_number as working_days_past_due,
    listed.count_dossiers
from listed
left join procedure on listed.procedure_code = procedure.procedure_code
left join unit
    on listed.handling_unit = unit.unit_code
    and listed.received_on between unit.valid_from
    and coalesce(unit.valid_to, date '9999-12-31')
left join unit as district
    on unit.parent_code = district.unit_code
    and district.level = 'district'
    and listed.received_on between district.valid_from
    and coalesce(district.valid_to, date '9999-12-31')
left join same_office
    on listed.answerable_unit = same_office.answerable_unit
    and listed.handling_unit = same_office.handling_unit
left join working_day as due on listed.due_on = due.day
left join working_day as stopped on listed.stopped_on = stopped.day
order by
    case when ends_with($sort, '-down') then -listed.weight else listed.weight end nulls last,
    case $sort when 'dossier-up' then listed.dossier_code end,
    case $sort when 'dossier-down' then listed.dossier_code end desc,
    listed.due_on,
    listed.dossier_code
