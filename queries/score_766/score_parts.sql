-- question: Từng đơn vị góp bao nhiêu vào từng thành phần của Bộ chỉ số 766?
-- grain: component, unit_code, valid_from
-- params: period
-- measure: score_766
--
-- The own counts of each office, of the components whose counts add up over offices: what could be
-- done there is what could be won for the province. Cast, since a decimal takes Python ten times as
-- long.

select
    score_part.component,
    score_part.unit_code,
    score_part.valid_from,
    cast(score_part.numerator as double) as numerator,
    cast(score_part.denominator as double) as denominator,
    cast(score_part.max_points as double) as max_points,
    score_part.threshold
from score_part
inner join unit
    on score_part.unit_code = unit.unit_code and score_part.valid_from = unit.valid_from
where
    score_part.period = 'civil:' || replace($period, 'civil:', '')
    and score_part.scope = 'own'
    and score_part.adds_up
    and score_part.denominator > 0
    and unit.level <> 'province'
order by
    score_part.component,
    unit.display_order,
    score_part.unit_code,
    score_part.valid_from
