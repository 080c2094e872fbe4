-- target: dossier
-- reads: given, unit_meaning, value_meaning
--
-- Every row of the table in the file, as it would be taken; `is_taken` says whether it can be.
-- A dossier's unit is that of the day on which it was received.
create or replace table read_row as

with

procedure_key as materialized (

    -- Few procedures, many dossiers.
    select
        procedure_code as given,
        key_of(procedure_code) as code
    from (select distinct procedure_code from given) as given_code

),

legible as (

    select
        *,
        key_of(dossier_code) as code,
        day_of(received_at) as received,
        day_of(due_at) as due,
        day_of(finished_at) as finished
    from given

)

select
    legible.part,
    legible.row_number,
    legible.code as dossier_code,
    procedure_key.code as procedure_code,
    coalesce(receiving.unit_code, handling.unit_code) as receiving_unit,
    handling.unit_code as handling_unit,
    coalesce(answerable.unit_code, handling.unit_code) as answerable_unit,
    channel.value as channel,
    legible.received as received_at,
    legible.due as due_at,
    legible.finished as finished_at,
    case
        when legible.finished is null then null
        when outcome.value = 'open' then 'result'
        else coalesce(outcome.value, 'result')
    end as outcome,
    cast(digitised.value as boolean) as is_digitised,
    coalesce(
        legible.code is not null
        and procedure_key.code is not null
        and handling.unit_code is not null
        and channel.value is not null
        and legible.received <= getvariable('now')
        and case when legible.due is null then is_missing(legible.due_at) else true end
        and case
            when legible.finished is null then is_missing(legible.finished_at)
            else
                legible.finished <= getvariable('now')
                and cast(legible.finished as date) >= cast(legible.received as date)
        end
        and case
            when receiving.unit_code is null then is_missing(legible.receiving_unit) else true
        end
        and case
            when answerable.unit_code is null then is_missing(legible.answerable_unit) else true
        end
        and case when outcome.value is null then is_missing(legible.outcome) else true end
        and case when digitised.value is null then is_missing(legible.is_digitised) else true end,
        false
    ) as is_taken
from legible
left join procedure_key on legible.procedure_code = procedure_key.given
left join unit_meaning as handling
    on handling.field = 'handling_unit'
    and legible.handling_unit = handling.given
    and cast(legible.received as date) between handling.from_day and handling.to_day
left join unit_meaning as receiving
    on receiving.field = 'receiving_unit'
    and legible.receiving_unit = receiving.given
    and cast(legible.received as date) between receiving.from_day and receiving.to_day
left join unit_meaning as answerable
    on answerable.field = 'answerable_unit'
    and legible.answerable_unit = answerable.given
    and cast(legible.received as date) between answerable.from_day and answerable.to_day
left join value_meaning as channel
    on channel.field = 'channel' and legible.channel = channel.given
left join value_meaning as outcome
    on outcome.field = 'outcome' and legible.outcome = outcome.given
left join value_meaning as digitised
    on digitised.field = 'is_digitised' and legible.is_digitised = digitised.given
