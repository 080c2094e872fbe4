-- view: period_month
-- grain: period, month
-- needs: counted_month, period
-- kept: count
--
-- The months of each period that have begun; which opens it and which is the latest.

select
    period.period,
    counted_month.month,
    counted_month.starts_on = period.starts_on as is_first,
    counted_month.starts_on = max(counted_month.starts_on) over (partition by period.period)
        as is_last
from period
inner join counted_month
    on period.calendar = counted_month.calendar
    and period.starts_on <= counted_month.starts_on
    and period.ends_on >= counted_month.ends_on
