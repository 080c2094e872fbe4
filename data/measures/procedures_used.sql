-- measure: procedures_used
-- grain: unit_code, valid_from, procedure_code, period
-- needs: period_month, procedure, receipt, unit
-- idle_without: dossier
--
-- One text for procedures that were used in some way at least once, each counted once however many
-- dossiers or offices it had: online of those offered so, with an online payment of those that cost
-- something, with a person checked against the population database. The province has all that are
-- listed; an office has those that somebody filed with it in the period. Where no dossier says
-- whether it was so, or no list says which procedures are meant, nothing is known.

with

meant as (

    select
        procedure_code,
        case
            when not bool_or(is_listed) over () then null  -- no list came
            when not is_listed then false
            -- Of what a ministry hosts no dossier is seen: not known is not unused.
            when hosted_by <> 'province' then false
            when $fact = 'online' then online_level in ('full', 'partial')
            when $fact = 'paid' then has_fee
            else true
        end as is_meant
    from procedure

),

told as (

    select
        receipt.handling_unit,
        receipt.valid_from,
        receipt.procedure_code,
        receipt.month,
        case
            when meant.is_meant is null then null
            when $fact = 'online' then receipt.is_online
            when $fact = 'paid' then receipt.is_paid_online
            when $fact = 'authenticated' then receipt.is_authenticated
        end as is_so
    from receipt
    inner join meant on receipt.procedure_code = meant.procedure_code
    where coalesce(meant.is_meant, true)

),

monthly as (

    select
        handling_unit,
        valid_from,
        procedure_code,
        month,
        max(case when is_so then 1 when not is_so then 0 end) as numerator
    from told
    group by handling_unit, valid_from, procedure_code, month

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

),

beside as (

    -- Whether any of what an office had in the period tells.
    select
        *,
        max(numerator) over (partition by handling_unit, valid_from, period) is null as is_silent
    from filed

)

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    period,
    cast(numerator as bigint) as numerator,
    cast(case when numerator is not null then 1 end as bigint) as denominator
from beside
where numerator is not null or is_silent
union all
select
    unit.unit_code,
    unit.valid_from,
    meant.procedure_code,
    begun.period,
    cast(0 as bigint) as numerator,
    cast(1 as bigint) as denominator
from meant
cross join unit
cross join (select distinct period from filed where numerator is not null) as begun
where meant.is_meant and unit.level = 'province'
