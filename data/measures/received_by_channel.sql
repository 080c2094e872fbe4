-- measure: received_by_channel
-- grain: unit_code, valid_from, procedure_code, month
-- needs: receipt
-- idle_without: dossier
--
-- One text for online and direct: a measure binds its own. Where no dossier says how it came it is
-- unknown. No row means that none came so; only beside such unknowns is a 0 a row of its own, so
-- that who knows it is told from who had nothing.

with

came as (

    select
        handling_unit,
        valid_from,
        procedure_code,
        month,
        case $way
            when 'online' then is_online
            when 'direct' then is_direct
        end as is_so
    from receipt

),

counted as (

    select
        handling_unit,
        valid_from,
        procedure_code,
        month,
        sum(case when is_so then 1 when not is_so then 0 end) as numerator
    from came
    group by handling_unit, valid_from, procedure_code, month

),

silent as (

    select count(*) as count_silent
    from counted
    where numerator is null

)

select
    counted.handling_unit as unit_code,
    counted.valid_from,
    counted.procedure_code,
    counted.month,
    cast(counted.numerator as bigint) as numerator,
    cast(null as bigint) as denominator
from counted
cross join silent
where counted.numerator > 0 or silent.count_silent > 0
