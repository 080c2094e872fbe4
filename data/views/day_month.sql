-- view: day_month
-- grain: day, month
-- needs: counted_month, working_day
-- kept: count
--
-- The report month and the civil month that a day belongs to.

select
    working_day.day,
    counted_month.month
from working_day
inner join counted_month
    on working_day.day >= counted_month.starts_on
    and working_day.day <= counted_month.counted_through
