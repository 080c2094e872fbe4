-- table: score_part
-- grain: version, component, unit_code, valid_from, scope, period
-- needs: current_measure, score_component, score_points
-- sorted: scope, period, unit_code, valid_from, component, version
--
-- The two counts and the points of each component of the 766 score, beside what the national
-- portal shows of it; adds_up: whether what offices count makes what is counted of the province.

select
    score_points.version,
    score_points.component,
    score_points.unit_code,
    score_points.valid_from,
    score_points.scope,
    score_points.period,
    score_points.figure_period,
    score_points.numerator,
    score_points.denominator,
    score_points.points,
    score_points.max_points,
    score_points.threshold,
    score_points.is_of_portal,
    score_points.portal_numerator,
    score_points.portal_denominator,
    score_points.portal_points,
    coalesce(current_measure.roll_up in ('sum', 'by_period'), false) as adds_up
from score_points
inner join score_component using (version, component)
left join current_measure on score_component.measure = current_measure.measure
order by
    score_points.scope,
    score_points.period,
    score_points.unit_code,
    score_points.valid_from,
    score_points.component,
    score_points.version
