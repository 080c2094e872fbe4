-- measure: online_on_behalf_share
-- grain: unit_code, valid_from, procedure_code, month
-- needs: receipt
-- idle_without: dossier

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when channel = 'online_counter' then 1 else 0 end) as bigint) as numerator,
    cast(count(*) as bigint) as denominator
from receipt
where is_online
group by handling_unit, valid_from, procedure_code, month
