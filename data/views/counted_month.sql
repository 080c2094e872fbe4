-- view: counted_month
-- grain: month
-- needs: build, period
-- kept: count
--
-- The months of both calendars that have begun by the as-of date. The last of each may be
-- running still: it is counted through the as-of date.

select
    period.period as month,
    period.calendar,
    period.starts_on,
    period.ends_on,
    case when period.ends_on < build.as_of then period.ends_on else build.as_of end
        as counted_through
from period
cross join build
where period.kind = 'month' and period.starts_on <= build.as_of
