-- measure: one_stop_centre_share
-- grain: unit_code, valid_from, procedure_code, month
-- needs: receipt, unit
-- idle_without: dossier
--
-- Of departments' dossiers: districts and communes receive at a counter of their own.

with

received as (

    select
        receipt.handling_unit,
        receipt.valid_from,
        receipt.procedure_code,
        receipt.month,
        counter.kind = 'one_stop_centre' as is_so
    from receipt
    inner join unit as office
        on receipt.handling_unit = office.unit_code
        and receipt.valid_from = office.valid_from
        and office.level = 'department'
    left join unit as counter
        on receipt.receiving_unit = counter.unit_code
        and receipt.received_on between counter.valid_from
        and coalesce(counter.valid_to, date '9999-12-31')

)

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when is_so then 1 when not is_so then 0 end) as bigint) as numerator,
    cast(sum(case when is_so is not null then 1 end) as bigint) as denominator
from received
group by handling_unit, valid_from, procedure_code, month
