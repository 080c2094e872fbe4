-- measure: online_on_behalf_share
-- grain: unit_code, valid_from, procedure_code, month
-- needs: receipt
-- idle_without: dossier
--
-- Where no dossier says how it came it is unknown. No row means that none came online; only beside
-- such unknowns is a 0 of 0 a row of its own, so that who knows it is told from who had nothing.

with

counted as (

    select
        handling_unit,
        valid_from,
        procedure_code,
        month,
        sum(
            case when channel = 'online_counter' then 1 when channel is not null then 0 end
        ) as numerator,
        sum(case when is_online then 1 when not is_online then 0 end) as denominator
    from receipt
    group by handling_unit, valid_from, procedure_code, month

),

silent as (

    select count(*) as count_silent
    from counted
    where denominator is null

)

select
    counted.handling_unit as unit_code,
    counted.valid_from,
    counted.procedure_code,
    counted.month,
    cast(counted.numerator as bigint) as numerator,
    cast(counted.denominator as bigint) as denominator
from counted
cross join silent
where counted.denominator > 0 or silent.count_silent > 0
