-- measure: procedures_used
-- grain: unit_code, valid_from, procedure_code, period
-- needs: period_month, procedure, receipt, unit
-- idle_without: dossier
--
-- One text for procedures that were used in some way at least once, each counted once however many
-- dossiers or offices it had: online of those offered so, with an online payment of those that cost
-- something, with a person checked against the population database. The province has all that are
-- listed; an office has those that somebody filed with it in the period. Where no dossier says
-- whether it was so, nothing is known.

with

listed as (

    select procedure_code
    from procedure
    where
        is_listed
        and hosted_by = 'province'  -- of the others no dossier is seen: not known is not unused
        and case $fact
            when 'online' then online_level in ('full', 'partial')
            when 'paid' then has_fee
            else true
        end

),

told as (

    select
        handling_unit,
        valid_from,
        procedure_code,
        month,
        case $fact
            when 'online' then is_online
            when 'paid' then is_paid_online
            when 'authenticated' then is_authenticated
        end as is_so
    from receipt

),

monthly as (

    select
        told.handling_unit,
        told.valid_from,
        told.procedure_code,
        told.month,
        max(case when told.is_so then 1 else 0 end) as numerator
    from told
    inner join listed on told.procedure_code = listed.procedure_code
    where told.is_so is not null
    group by told.handling_unit, told.valid_from, told.procedure_code, told.month

),

filed as (

    select
        monthly.handling_unit,
        monthly.valid_from,
        monthly.procedure_code,
        period_month.period,
        max(monthly.numerator) as numerator
    from monthly
    inner join period_month on monthly.month = period_month.month
    group by
        monthly.handling_unit, monthly.valid_from, monthly.procedure_code, period_month.period

)

select
    handling_unit as unit_code,
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
    listed.procedure_code,
    begun.period,
    cast(0 as bigint) as numerator,
    cast(1 as bigint) as denominator
from listed
cross join unit
cross join (select distinct period from filed) as begun
where unit.level = 'province'
