-- question: Có những chỉ số nào?
-- grain: measure
-- params:
-- measure:

select
    measure,
    version,
    title,
    short_title,
    question,
    domain,
    kind,
    better,
    unit_of_measure,
    source,
    available_levels
from current_measure
order by
    domain,
    display_order,
    measure
