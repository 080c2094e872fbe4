-- view: current_measure
-- grain: measure
-- needs: build, measure
-- kept: count
--
-- The definition in force at the as-of date: the latest version that had begun.

select measure.*
from measure
inner join build on measure.valid_from <= build.as_of
where
    not exists (
        select 1
        from measure as later
        where
            later.measure = measure.measure
            and later.version > measure.version
            and later.valid_from <= build.as_of
    )
