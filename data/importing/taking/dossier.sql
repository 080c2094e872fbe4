-- target: dossier
-- reads: given, field, unit_meaning, value_meaning
--
-- Every row of the table in the file, as it would be taken; `is_taken` says whether it can be.
-- A dossier's unit is that of the day on which it was received. Every text of a unit or a choice
-- has a meaning, a known one or none; a cell without any says nothing. A dossier whose own cell says
-- that it is finished has its day, or it would be counted as still open; where it says that it is
-- not, a day in that place is of something else (of a step in a log), and that is said.
create or replace table read_row as

with

procedure_key as materialized (

    -- Few procedures, many dossiers.
    select
        procedure_code as given,
        key_of(procedure_code) as code
    from (select distinct procedure_code from given) as given_code

),

written as (

    select
        *,
        key_of(dossier_code) as code,
        written_day(submitted_at) as submitted_written,
        written_day(received_at) as received_written,
        written_day(due_at) as due_written,
        written_day(result_ready_at) as result_ready_written,
        written_day(finished_at) as finished_written,
        written_day(changed_at) as changed_written
    from given

),

legible as (

    select
        *,
        plausible(submitted_written) as submitted,
        plausible(received_written) as received,
        plausible(due_written) as due,
        plausible(result_ready_written) as result_ready,
        plausible(finished_written) as finished,
        plausible(changed_written) as changed
    from written

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
    case when coalesce(outcome.value, 'result') <> 'open' then legible.finished end as finished_at,
    case
        when legible.finished is not null and coalesce(outcome.value, 'result') <> 'open'
            then coalesce(outcome.value, 'result')
    end as outcome,
    legible.finished is not null and outcome.value = 'open' as is_open_with_day,
    coalesce(legible.changed, legible.finished) as step_at,
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
        and (
            channel.value is not null
            or not needed.is_required
            or is_said_unknown(legible.channel)
        )
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
            when legible.changed is null then is_missing(legible.changed_at)
            else legible.changed <= getvariable('now')
        end
        and (receiving.unit_code is not null or receiving.given is null)
        and (answerable.unit_code is not null or answerable.given is null)
        and (outcome.value is not null or outcome.given is null)
        and (legible.finished is not null or coalesce(outcome.value, 'open') = 'open')
        and (digitised.value is not null or digitised.given is null)
        and (reused.value is not null or reused.given is null)
        and (authenticated.value is not null or authenticated.given is null)
        and (synchronised.value is not null or synchronised.given is null)
        and (fee.value is not null or fee.given is null)
        and (paid_online.value is not null or paid_online.given is null)
        and (digital_result.value is not null or digital_result.given is null)
        and (apology.value is not null or apology.given is null),
        false
    ) as is_taken
from legible
cross join (select field.is_required from field where field.field = 'channel') as needed
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
