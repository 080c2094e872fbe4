-- measure: online_share
-- grain: unit_code, valid_from, procedure_code, month
-- needs: receipt
-- idle_without: dossier
--
-- A dossier that does not say how it came is in neither count; where none says so, both are unknown.

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when is_online then 1 when not is_online then 0 end) as bigint) as numerator,
    cast(sum(case when is_online is not null then 1 end) as bigint) as denominator
from receipt
group by handling_unit, valid_from, procedure_code, month
