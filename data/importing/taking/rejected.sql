-- reads: given_cell, field, unit_meaning, value_meaning, repeated_row, outside_row, place
--
-- Why each refused row was refused: cell by cell by the kind of its field, then what its cells say
-- together. `given_cell` has the mapped cells of the refused rows alone, `place` where they lie.
create or replace table rejected_row as

with

written as materialized (

    select
        given_cell.part,
        given_cell.row_number,
        given_cell.field,
        given_cell.given,
        field.kind,
        field.is_required
        and not (field.is_optional and is_said_unknown(given_cell.given)) as is_required,
        is_missing(given_cell.given) as is_missing,
        case when field.kind = 'day' then written_day(given_cell.given) end as written
    from given_cell
    inner join field using (field)

),

cell as (

    select
        *,
        plausible(written) as moment
    from written

),

received as (

    select
        part,
        row_number,
        cast(moment as date) as day
    from cell
    where field = 'received_at'

),

judged as (

    select
        cell.part,
        cell.row_number,
        cell.field,
        cell.given,
        case
            when cell.is_missing then case when cell.is_required then 'missing' end
            when is_error(cell.given) then 'error_cell'
            when has_control(cell.given) and cell.kind in ('key', 'text')
                then 'control_characters'
            when cell.kind = 'key' and key_of(cell.given) is null then 'too_long'
            when cell.kind = 'text' and length(text_of(cell.given)) > 4000 then 'too_long'
            when cell.kind = 'day' and cell.moment is null then 'not_a_date'
            when
                cell.kind = 'day'
                and cell.field <> 'due_at'
                and cell.moment > getvariable('now')
                then 'in_future'
            when cell.kind = 'number' and number_of(trimmed(cell.given)) is null
                then 'not_a_number'
            when cell.kind in ('choice', 'flag') and value_meaning.value is null
                then 'unknown_value'
            when
                cell.kind = 'unit'
                and (received.day is not null or unit_meaning.reason <> 'closed_unit')
                then unit_meaning.reason
        end as reason,
        unit_meaning.candidates
    from cell
    left join value_meaning using (field, given)
    left join received
        on cell.part = received.part and cell.row_number = received.row_number
    left join unit_meaning
        on cell.field = unit_meaning.field
        and cell.given = unit_meaning.given
        and coalesce(received.day, date '9999-12-31')
        between unit_meaning.from_day and unit_meaning.to_day

),

order_of_days as (

    -- Only where both days can be read.
    select
        finished.part,
        finished.row_number,
        finished.field,
        finished.given,
        'finished_before_received' as reason
    from cell as finished
    inner join received
        on finished.part = received.part and finished.row_number = received.row_number
    where finished.field = 'finished_at' and cast(finished.moment as date) < received.day

),

finished as (

    -- Its outcome says so, and no day does. Whether another column holds its day or none, that is
    -- where it is wanted.
    select
        outcome.part,
        outcome.row_number,
        'finished_at' as field,
        outcome.given,
        'finished_without_day' as reason
    from cell as outcome
    inner join value_meaning
        on outcome.field = value_meaning.field and outcome.given = value_meaning.given
    left join cell as day
        on outcome.part = day.part
        and outcome.row_number = day.row_number
        and day.field = 'finished_at'
    where
        outcome.field = 'outcome'
        and value_meaning.value <> 'open'
        and coalesce(day.is_missing, true)

),

outside as (

    -- Of its file's days there is no such receipt, and no code that says which dossier it is.
    select
        outside_row.part,
        outside_row.row_number,
        cell.field,
        cell.given
    from outside_row
    inner join cell
        on outside_row.part = cell.part
        and outside_row.row_number = cell.row_number
        and cell.field = 'received_at'

),

every_reason as (

    select
        part,
        row_number,
        field,
        given,
        reason,
        coalesce(candidates, []) as candidates
    from judged
    where reason is not null
    union all
    select
        part,
        row_number,
        field,
        given,
        reason,
        [] as candidates
    from order_of_days
    union all
    select
        part,
        row_number,
        field,
        given,
        reason,
        [] as candidates
    from finished
    union all
    select
        part,
        row_number,
        field,
        given,
        'outside_period' as reason,
        [] as candidates
    from outside
    union all
    select
        part,
        row_number,
        getvariable('key') as field,
        given,
        'repeated' as reason,
        [] as candidates
    from repeated_row
    where getvariable('repeats') = 'reject'

),

unit_of_row as (

    -- Where its day cannot be read, the latest unit that the name may mean.
    select
        cell.part,
        cell.row_number,
        coalesce(
            arg_max(unit_meaning.unit_code, unit_meaning.to_day),
            any_value(trimmed(cell.given))
        ) as of_unit
    from cell
    left join received
        on cell.part = received.part and cell.row_number = received.row_number
    left join unit_meaning
        on cell.field = unit_meaning.field
        and cell.given = unit_meaning.given
        and unit_meaning.unit_code is not null
        and coalesce(
            received.day between unit_meaning.from_day and unit_meaning.to_day, true
        )
    where cell.field = 'handling_unit' and not cell.is_missing
    group by cell.part, cell.row_number

),

mapped_row as (

    select
        part,
        row_number,
        json_group_object(field, given) as mapped
    from given_cell
    group by part, row_number

)

select
    place.sheet,
    every_reason.row_number,
    place.column_number,
    place.heading,
    every_reason.field,
    nfc_normalize(every_reason.given) as given,
    every_reason.reason,
    every_reason.candidates,
    nfc_normalize(cast(mapped_row.mapped as varchar)) as mapped,
    unit_of_row.of_unit
from every_reason
inner join place using (part, field)
inner join mapped_row using (part, row_number)
left join unit_of_row using (part, row_number)
order by every_reason.part, every_reason.row_number, place.column_number
