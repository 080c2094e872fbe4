-- check: score_measure_unknown
-- stage: gathered
-- severity: blocking
-- sentence: Thành phần của Bộ chỉ số 766 lấy chỉ số không có định nghĩa
-- next_step: Sửa cột measure của data/reference/score_component.csv
-- needs: measure, score_component

select
    score_component.version,
    score_component.component,
    score_component.measure
from score_component
where
    score_component.measure is not null
    and score_component.measure not in (select measure.measure from measure)
