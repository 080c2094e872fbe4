-- question: Có những nguồn số liệu nào, mỗi nguồn gửi theo kỳ nào?
-- grain: source
-- params:
-- measure:
--
-- What indicators are counted from comes first. A source without an expectation
-- is seen by months, a form by quarters. has_due_days: whether anybody set by when it is sent.

select
    source,
    source_name,
    kind,
    is_connected,
    count_units,
    is_counted,
    source in (
        select expected_source.source
        from expected_source
        where expected_source.days_to_send is not null
        union all
        select coverage.source
        from coverage
        where coverage.due_on is not null
    ) as has_due_days
from covered_source
order by
    is_counted desc,
    is_connected desc,
    source
