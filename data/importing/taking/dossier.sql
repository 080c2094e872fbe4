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
        day_of(submitted_at) as submitted,
        day_of(received_at) as received,
        day_of(due_at) as due,
        day_of(result_ready_at) as result_ready,
        day_of(finished_at) as finished
    from given

)

select
    legible.part,
    legible.row_number,
    legible.code as dossier_code,
    procedure_key.code as procedure_code,
    receiving.unit_code as receiving_unit,
    handling.unit_code as handling_unit,
    coalesce(answerable.unit_code, handling.unit_code) as answerable_unit,
    channel.value as channel,
    legible.submitted as submitted_at,
    legible.received as received_at,
    legible.due as due_at,
    legible.result_ready as result_ready_at,
    legible.finished as finished_at,
    case
        when legible.finished is null then null
        when outcome.value = 'open' then 'result'
        else coalesce(outcome.value, 'result')
    end as outcome,
    cast(digitised.value as boolean) as is_digitised,
    cast(reused.value as boolean) as is_reused,
    cast(authenticated.value as boolean) as is_authenticated,
    cast(synchronised.value as boolean) as is_synchronised,
    cast(fee.value as boolean) as has_fee,
    cast(paid_online.value as boolean) as is_paid_online,
    cast(digital_result.value as boolean) as has_digital_result,
    cast(apology.value as boolean) as has_apology,
    coalesce(
        legible.code is not null
        and procedure_key.code is not null
        and handling.unit_code is not null
        and channel.value is not null
        and legible.received <= getvariable('now')
        and case when legible.due is null then is_missing(legible.due_at) else true end
        and case
            when legible.submitted is null then is_missing(legible.submitted_at)
            else legible.submitted <= getvariable('now')
        end
        and case
            when legible.result_ready is null then is_missing(legible.result_ready_at)
            else legible.result_ready <= getvariable('now')
        end
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
        and case when digitised.value is null then is_missing(legible.is_digitised) else true end
        and case when reused.value is null then is_missing(legible.is_reused) else true end
        and case
            when authenticated.value is null then is_missing(legible.is_authenticated) else true
        end
        and case
            when synchronised.value is null then is_missing(legible.is_synchronised) else true
        end
        and case when fee.value is null then is_missing(legible.has_fee) else true end
        and case
            when paid_online.value is null then is_missing(legible.is_paid_online) else true
        end
        and case
            when digital_result.value is null then is_missing(legible.has_digital_result) else true
        end
        and case when apology.value is null then is_missing(legible.has_apology) else true end,
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
left join value_meaning as reused
    on reused.field = 'is_reused' and legible.is_reused = reused.given
left join value_meaning as authenticated
    on authenticated.field = 'is_authenticated' and legible.is_authenticated = authenticated.given
left join value_meaning as synchronised
    on synchronised.field = 'is_synchronised' and legible.is_synchronised = synchronised.given
left join value_meaning as fee
    on fee.field = 'has_fee' and legible.has_fee = fee.given
left join value_meaning as paid_online
    on paid_online.field = 'is_paid_online' and legible.is_paid_online = paid_online.given
left join value_meaning as digital_result
    on digital_result.field = 'has_digital_result'
    and legible.has_digital_result = digital_result.given
left join value_meaning as apology
    on apology.field = 'has_apology' and legible.has_apology = apology.given
