-- view: current_measure
-- grain: measure
-- needs: build, measure
-- kept: count
--
-- The definition in force at the as-of date: the latest version that had begun; before the first
-- that we have, the first. Less what only its own page shows, from `measure`: long texts that
-- would be read, and kept, with each.

with

chosen as (

    select
        measure.measure,
        measure.version
    from measure
    cross join build
    qualify
        row_number() over (
            partition by measure.measure
            order by
                measure.valid_from <= build.as_of desc,
                case when measure.valid_from <= build.as_of then measure.version end desc,
                measure.version
        ) = 1

)

select
    measure.* exclude (
        counting_sql,
        known_limits,
        provider,
        numerator_cells,
        denominator_cells,
        checked_on
    )
from measure
semi join chosen using (measure, version)
