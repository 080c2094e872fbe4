-- question: Có những nguồn số liệu nào, mỗi nguồn gửi theo kỳ nào?
-- grain: source
-- params:
-- measure:
--
-- What indicators are counted from comes first. A source without an expectation
-- is seen by months, a form by quarters.

select
    source,
    source_name,
    kind,
    is_connected,
    count_units,
    is_counted
from covered_source
order by
    is_counted desc,
    is_connected desc,
    source
