-- view: current_measure
-- grain: measure
-- needs: build, measure
--
-- The definition in force at the as-of date: the latest version that had begun.

select measure.*
from measure
inner join build on measure.valid_from <= build.as_of
qualify
    row_number() over (partition by measure.measure order by measure.version desc) = 1
