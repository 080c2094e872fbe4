-- table: proposed_report
-- grain: period, source, unit_code, valid_from
-- needs: build, coverage, listed_period, listed_unit, period, unseen
-- sorted: period, source, unit_code, valid_from
-- idle_without: unseen
--
-- What each unit that was there at the end of a finished period has not sent of what that period
-- rests on, though its day has passed: the months of a source. A form: of the period itself.

with

unsent as (

    select
        unseen.period,
        unseen.source,
        unseen.source_name,
        unseen.unit_code,
        unseen.valid_from,
        unnest(unseen.months) as month
    from unseen
    where unseen.why_missing = 'not_sent'

),

overdue as (

    select unsent.*
    from unsent
    inner join period as month on unsent.month = month.period
    inner join coverage
        on unsent.source = coverage.source
        and unsent.unit_code = coverage.unit_code
        and coverage.starts_on <= month.starts_on
        and coverage.ends_on >= month.ends_on
        and not coverage.is_present
    cross join build
    where coalesce(coverage.due_on, coverage.ends_on) <= build.as_of

)

select
    overdue.period,
    overdue.source,
    any_value(overdue.source_name) as source_name,
    overdue.unit_code,
    overdue.valid_from,
    list(distinct overdue.month order by overdue.month) as months
from overdue
inner join listed_period on overdue.period = listed_period.period and listed_period.is_finished
inner join listed_unit
    on overdue.unit_code = listed_unit.unit_code
    and overdue.valid_from = listed_unit.valid_from
    and listed_unit.basis = 'day'
    and listed_unit.exists_to >= listed_period.ends_on
group by
    overdue.period,
    overdue.source,
    overdue.unit_code,
    overdue.valid_from
order by
    overdue.period,
    overdue.source,
    overdue.unit_code,
    overdue.valid_from
