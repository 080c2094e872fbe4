-- measure: channel_share
-- grain: unit_code, valid_from, procedure_code, month
-- needs: receipt
-- idle_without: dossier
--
-- One text for all channels: a measure binds its own. A dossier that does not say how it came is in
-- neither count; where none says so, both are unknown.

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(
        sum(case when channel = $channel then 1 when channel is not null then 0 end) as bigint
    ) as numerator,
    cast(sum(case when channel is not null then 1 end) as bigint) as denominator
from receipt
group by handling_unit, valid_from, procedure_code, month
