-- view: version_span
-- grain: measure, version
-- needs: build, measure
-- kept: count
--
-- For which periods each version of a definition speaks, by the day on which they end: from its own
-- first day until the next begins. The first also speaks for what came before it, since nothing
-- else does; one that a later one overtook, or that begins after the as-of date, speaks for none.

with

begun as (

    select
        measure.measure,
        measure.version,
        measure.valid_from
    from measure
    cross join build
    qualify
        measure.valid_from <= build.as_of
        or measure.version = min(measure.version) over (partition by measure.measure)

)

select
    measure,
    version,
    case
        when version = min(version) over (partition by measure) then date '0001-01-01'
        else valid_from
    end as from_day,
    coalesce(
        cast(
            min(valid_from) over (
                partition by measure
                order by version
                rows between 1 following and unbounded following
            ) - interval 1 day as date
        ),
        date '9999-12-31'
    ) as to_day
from begun
