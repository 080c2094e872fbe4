-- measure: online_on_behalf_share
-- grain: unit_code, valid_from, procedure_code, month
-- needs: receipt
-- idle_without: dossier
--
-- Where no dossier says how it came it is unknown. No row means that none came online; only beside
-- such unknowns is a 0 of 0 a row of its own, so that who knows it is told from who had nothing.

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(
        sum(
            case when channel = 'online_counter' then 1 when channel is not null then 0 end
        ) as bigint
    ) as numerator,
    cast(sum(case when is_online then 1 when not is_online then 0 end) as bigint) as denominator
from receipt
group by handling_unit, valid_from, procedure_code, month
qualify denominator > 0 or bool_or(denominator is null) over ()
