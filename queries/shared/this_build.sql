-- question: Bản số liệu này tính đến ngày nào, là số thật hay mô phỏng?
-- grain: made_at
-- params:
-- measure:

select
    made_at,
    as_of,
    is_demonstration,
    case
        when is_demonstration then 'simulated'
        when exists (select 1 from coverage where source = 'dossiers' and is_present)
            then 'counted'
        else 'reported'  -- forms came, and no dossier
    end as origin,
    (
        select max_by(unit.unit_name, unit.valid_from) from unit where unit.level = 'province'
    ) as province_name
from build
