-- stage: gather
-- needs: build, coverage, expected_source, form, form_in_force, period, unit
-- writes: coverage
-- idle_without: expected_source
-- What was expected from whom by when: each period of each unit of which not every day came gets
-- its day, and a row of its own where none says yet that it is missing. Of a form that a later
-- document has ended nothing is expected.
create or replace temp table expected_stretch as

with

expected as (

    select
        expected_source.source,
        unit.unit_code,
        greatest(period.starts_on, unit.valid_from) as starts_on,
        least(period.ends_on, coalesce(unit.valid_to, period.ends_on), build.as_of) as ends_on,
        cast(period.ends_on + cast(expected_source.days_to_send as integer) as date) as due_on,
        coalesce(expected_source.why_missing, 'not_sent') as why_missing,
        expected_source.note
    from expected_source
    cross join build
    inner join unit
        on (expected_source.unit_code = unit.unit_code or expected_source.level = unit.level)
        and unit.kind <> 'central_agency'
    inner join period
        on period.calendar = 'report'
        and expected_source.kind = period.kind
        and period.starts_on >= expected_source.starts_on
        and period.starts_on <= coalesce(expected_source.ends_on, period.starts_on)
        and period.starts_on <= coalesce(unit.valid_to, period.starts_on)
        and period.ends_on >= unit.valid_from
    left join form on expected_source.source = 'form:' || form.form
    left join form_in_force
        on form.form = form_in_force.form
        and form.version = form_in_force.version
        and period.period = form_in_force.period
    where
        period.starts_on <= build.as_of
        and (form.form is null or form_in_force.form is not null)

),

came as (

    select
        expected.source,
        expected.unit_code,
        expected.starts_on,
        sum(
            1 + date_diff(
                'day',
                greatest(coverage.starts_on, expected.starts_on),
                least(coverage.ends_on, expected.ends_on)
            )
        ) as count_days
    from expected
    inner join coverage
        on expected.source = coverage.source
        and expected.unit_code = coverage.unit_code
        and coverage.starts_on <= expected.ends_on
        and coverage.ends_on >= expected.starts_on
        and coverage.is_present
    group by expected.source, expected.unit_code, expected.starts_on

)

select expected.*
from expected
left join came using (source, unit_code, starts_on)
where
    coalesce(came.count_days, 0)
    < 1 + date_diff('day', expected.starts_on, expected.ends_on);

update coverage
set due_on = expected_stretch.due_on
from expected_stretch
where
    not coverage.is_present
    and coverage.source = expected_stretch.source
    and coverage.unit_code = expected_stretch.unit_code
    and coverage.starts_on between expected_stretch.starts_on and expected_stretch.ends_on;

insert into coverage by name

select
    expected_stretch.*,
    false as is_present
from expected_stretch
where not exists (
    select 1
    from coverage
    where
        coverage.source = expected_stretch.source
        and coverage.unit_code = expected_stretch.unit_code
        and not coverage.is_present
        and coverage.starts_on between expected_stretch.starts_on and expected_stretch.ends_on
)
