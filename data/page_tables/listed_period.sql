-- table: listed_period
-- grain: period
-- needs: build, form_sent, indicator_total, period, province_label
-- sorted: calendar, ends_on, starts_on
--
-- The periods that something is known of: a measure was counted, or a form was sent.
-- `province_label`: what "the whole province" is in it, where that is to be said.

select
    period.period,
    period.calendar,
    period.kind,
    period.year,
    period.number,
    period.starts_on,
    period.ends_on,
    period.ends_on <= build.as_of as is_finished,
    (
        select max_by(province_label.label, province_label.starts_on)
        from province_label
        where
            province_label.starts_on <= period.ends_on
            and coalesce(province_label.ends_on, period.ends_on) >= period.starts_on
    ) as province_label
from period
cross join build
where
    period.period in (select indicator_total.period from indicator_total)
    or period.period in (select form_sent.period from form_sent)
order by
    period.calendar,
    period.ends_on,
    period.starts_on
