-- check: score_component_wrong
-- stage: gathered
-- severity: blocking
-- sentence: score_component.csv: điểm tối đa phải trên 0, ngưỡng trên 0 và đến 1 (80% là 0.8)
-- next_step: Sửa data/reference/score_component.csv
-- needs: score_component

select
    version,
    component,
    max_points,
    threshold
from score_component
where max_points <= 0 or threshold <= 0 or threshold > 1
order by version, component
