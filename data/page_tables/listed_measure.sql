-- table: listed_measure
-- grain: measure
-- needs: current_measure
-- sorted: domain, display_order, measure
--
-- The definition in force of each measure (views/current_measure.sql).

select *
from current_measure
order by
    domain,
    display_order,
    measure
