-- question: Năm nào chưa biết ngày nghỉ lễ, nên số ngày làm việc chỉ trừ thứ bảy, chủ nhật?
-- grain: year
-- params:
-- measure:

select distinct year(working_day.day) as year
from working_day
cross join build
where
    not working_day.knows_holidays
    and working_day.day between (select min(listed_period.starts_on) from listed_period)
    and build.as_of
order by year
