-- table: containing_period
-- grain: asked, period
-- needs: build, period
-- sorted: asked, period
--
-- The periods whose figures may answer for the one that is asked: itself and the longer ones around
-- it, and the same of its civil namesake, which answer for measures of the civil calendar alone
-- (is_for_all says which are for every measure).

select
    asked.period as asked,
    asked.ends_on as asked_ends_on,
    period.period,
    period.calendar,
    period.kind,
    period.starts_on,
    period.ends_on,
    period.ends_on <= build.as_of as is_finished,
    named.period = asked.period as is_for_all,
    period.starts_on < named.starts_on or period.ends_on > named.ends_on as is_longer
from period as asked
inner join period as named
    on named.period = asked.period or named.period = 'civil:' || asked.period
inner join period
    on named.calendar = period.calendar
    and named.starts_on >= period.starts_on
    and named.ends_on <= period.ends_on
cross join build
order by
    asked.period,
    period.period
