-- table: listed_period
-- grain: period
-- needs: build, form_sent, indicator_total, period
-- sorted: calendar, ends_on, starts_on
--
-- The periods that something is known of: a measure was counted, or a form was sent.

select
    period.period,
    period.calendar,
    period.kind,
    period.year,
    period.number,
    period.starts_on,
    period.ends_on,
    period.ends_on <= build.as_of as is_finished
from period
cross join build
where
    period.period in (select indicator_total.period from indicator_total)
    or period.period in (select form_sent.period from form_sent)
order by
    period.calendar,
    period.ends_on,
    period.starts_on
