-- table: listed_measure
-- grain: measure
-- needs: current_measure
-- sorted: domain, display_order, measure
--
-- The definition in force of each measure (views/current_measure.sql), less what only its own page
-- shows, from `measure`: texts are much of a small build.

select
    * exclude (
        counting_sql,
        known_limits,
        provider,
        numerator_cells,
        denominator_cells,
        checked_on
    )
from current_measure
order by
    domain,
    display_order,
    measure
