-- table: listed_measure
-- grain: measure
-- needs: current_measure, objective
-- sorted: domain, display_order, measure
--
-- The definition in force of each measure (views/current_measure.sql), and its place among what a
-- leader answers for, if it has one.

select
    current_measure.*,
    objective.display_order as objective_order
from current_measure
left join objective using (measure)
order by
    current_measure.domain,
    current_measure.display_order,
    measure
