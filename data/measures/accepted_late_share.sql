-- measure: accepted_late_share
-- grain: unit_code, valid_from, procedure_code, month
-- needs: receipt, working_day
-- idle_without: dossier
--
-- More than one working day from filing to acceptance, as a difference of running numbers: what is
-- filed on a day off counts from the working day before it. Filed after it was accepted: unknown.

with

accepted as (

    select
        receipt.handling_unit,
        receipt.valid_from,
        receipt.procedure_code,
        receipt.month,
        received.working_day_number - submitted.working_day_number > 1 as is_so
    from receipt
    left join working_day as submitted
        on receipt.submitted_on = submitted.day and receipt.submitted_on <= receipt.received_on
    left join working_day as received on receipt.received_on = received.day

)

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when is_so then 1 when not is_so then 0 end) as bigint) as numerator,
    cast(sum(case when is_so is not null then 1 end) as bigint) as denominator
from accepted
group by handling_unit, valid_from, procedure_code, month
