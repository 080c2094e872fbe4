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

)

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when is_so then 1 when not is_so then 0 end) as bigint) as numerator,
    cast(null as bigint) as denominator
from came
group by handling_unit, valid_from, procedure_code, month
qualify numerator > 0 or bool_or(numerator is null) over ()
