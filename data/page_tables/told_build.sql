-- table: told_build
-- grain: made_at
-- needs: build, coverage, coverage_stretch, covered_source, unit
-- sorted: made_at
--
-- What every page says of its build: until when it tells, of what kind its figures are, of which
-- province, and the sources whose newest file is older than its due day.

with

newest as (

    select
        source,
        max(ends_on) filter (where state = 'present') as came_to,
        arg_max(stretch, ends_on) filter (where state = 'present') as came_of
    from coverage_stretch
    group by source

),

late as (

    -- Of what nobody has sent since: one office that did is a file, the others are named elsewhere.
    select
        newest.source,
        any_value(newest.came_of) as came_of,
        min(coverage_stretch.due_on) as due_on
    from newest
    inner join coverage_stretch
        on newest.source = coverage_stretch.source
        and newest.came_to < coverage_stretch.starts_on
        and coverage_stretch.state = 'not_sent'
        and coverage_stretch.due_on is not null
    group by newest.source

)

select
    made_at,
    as_of,
    is_demonstration,
    case
        when is_demonstration then 'simulated'
        when 'dossiers' in (select coverage.source from coverage where coverage.is_present)
            then 'counted'
        else 'reported'  -- forms came, and no dossier
    end as origin,
    (
        select max_by(unit.unit_name, unit.valid_from) from unit where unit.level = 'province'
    ) as province_name,
    coalesce(
        (
            select
                list(
                    {
                        'source': late.source,
                        'source_name': covered_source.source_name,
                        'came_of': late.came_of,
                        'due_on': late.due_on
                    } order by late.source
                )
            from late
            inner join covered_source on late.source = covered_source.source
        ),
        []
    ) as late_sources  -- whose newest file is older than its due day
from build
order by made_at
