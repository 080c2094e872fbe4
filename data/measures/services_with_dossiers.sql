-- measure: services_with_dossiers
-- grain: unit_code, valid_from, procedure_code, period
--
-- Each online service once, however many dossiers or offices it had. The province has all that
-- are listed; an office has those that somebody filed with it in the period.

with

offered as (

    select procedure_code
    from procedure
    where online_level in ('full', 'partial') and is_listed

),

monthly as (

    select
        receipt.handling_unit as unit_code,
        receipt.valid_from,
        receipt.procedure_code,
        receipt.month,
        max(case when receipt.is_online then 1 else 0 end) as numerator
    from receipt
    inner join offered on receipt.procedure_code = offered.procedure_code
    group by receipt.handling_unit, receipt.valid_from, receipt.procedure_code, receipt.month

),

filed as (

    select
        monthly.unit_code,
        monthly.valid_from,
        monthly.procedure_code,
        period_month.period,
        max(monthly.numerator) as numerator
    from monthly
    inner join period_month on monthly.month = period_month.month
    group by
        monthly.unit_code, monthly.valid_from, monthly.procedure_code, period_month.period

)

select
    unit_code,
    valid_from,
    procedure_code,
    period,
    cast(numerator as bigint) as numerator,
    cast(1 as bigint) as denominator
from filed
union all
select
    unit.unit_code,
    unit.valid_from,
    offered.procedure_code,
    begun.period,
    cast(0 as bigint) as numerator,
    cast(1 as bigint) as denominator
from offered
cross join unit
cross join (select distinct period from period_month) as begun
where unit.level = 'province'
