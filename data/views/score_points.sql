-- view: score_points
-- grain: version, component, unit_code, valid_from, scope, period
-- needs: score_component, score_figure
-- kept: judge
--
-- The points of each component: all of them from the threshold on, in proportion below it. Without
-- cases there are no points to give: NULL, which is not 0.

select
    score_figure.*,
    score_component.max_points,
    coalesce(score_component.threshold, 1) as threshold,
    case
        when score_figure.denominator > 0
            then least(
                score_component.max_points,
                cast(score_figure.numerator as double)
                / score_figure.denominator
                * score_component.max_points
                / coalesce(score_component.threshold, 1)
            )
    end as points
from score_figure
inner join score_component using (version, component)
