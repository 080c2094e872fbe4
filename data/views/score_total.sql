-- view: score_total
-- grain: version, unit_code, valid_from, scope, period
-- needs: score_points
--
-- The 766 score: points won, and the most that what is counted could win. What is not counted is
-- in neither, so a score is read beside that most, not beside 100. Added in one order: fractions
-- differ in their last digit by it.

select
    version,
    unit_code,
    valid_from,
    scope,
    period,
    sum(points order by component) as points,
    sum(max_points) as max_points
from score_points
where points is not null
group by version, unit_code, valid_from, scope, period
