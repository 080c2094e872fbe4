-- question: Có số liệu của những kỳ nào?
-- grain: period
-- params: calendar?
-- measure:

select
    period,
    calendar,
    kind,
    year,
    number,
    starts_on,
    ends_on,
    is_finished,
    province_label
from listed_period
where $calendar is null or calendar = $calendar
order by
    calendar desc,
    ends_on desc,
    starts_on
