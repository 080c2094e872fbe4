-- measure: channel_share
-- grain: unit_code, valid_from, procedure_code, month
-- needs: receipt
-- idle_without: dossier
--
-- One text for all channels: a measure binds its own.

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when channel = $channel then 1 else 0 end) as bigint) as numerator,
    cast(count(*) as bigint) as denominator
from receipt
group by handling_unit, valid_from, procedure_code, month
