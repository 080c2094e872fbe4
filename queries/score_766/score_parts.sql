-- question: Từng đơn vị góp bao nhiêu vào từng thành phần của Bộ chỉ số 766?
-- grain: component, unit_code, valid_from
-- params: period
-- measure: score_766
--
-- The own counts of each office, of the components whose counts add up over offices: what could be
-- done there is what could be won for the province.

select
    score_points.component,
    score_points.unit_code,
    unit.valid_from,
    score_points.numerator,
    score_points.denominator,
    score_points.max_points,
    score_points.threshold
from score_points
inner join period
    on
    score_points.period = period.period
    and period.period = 'civil:' || replace($period, 'civil:', '')
inner join score_component using (version, component)
inner join current_measure on score_component.measure = current_measure.measure
inner join unit
    on score_points.unit_code = unit.unit_code and score_points.valid_from = unit.valid_from
where
    score_points.scope = 'own'
    and unit.level <> 'province'
    and current_measure.roll_up in ('sum', 'by_period')
    and score_points.denominator > 0
order by
    score_points.component,
    unit.display_order,
    score_points.unit_code,
    unit.valid_from
