-- question: Bản số liệu này tính đến ngày nào, là số thật hay mô phỏng?
-- grain: made_at
-- params:
-- measure:

select
    made_at,
    as_of,
    is_demonstration,
    origin,
    province_name,
    late_sources
from told_build
