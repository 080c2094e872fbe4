-- question: Có số liệu của những kỳ nào?
-- grain: period
-- params: calendar?
-- measure:

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
    ($calendar is null or period.calendar = $calendar)
    and (
        period.period in (select indicator_total.period from indicator_total)
        or period.period in (select form_sent.period from form_sent)
    )
order by
    period.calendar desc,
    period.ends_on desc,
    period.starts_on
