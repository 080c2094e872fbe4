-- table: level_figure
-- grain: period, measure, level, origin
-- needs: figure, listed_unit
-- sorted: period, measure, level, origin
--
-- What each level's own offices have together, and the province with all of them. Printed figures
-- are of no level.

select
    figure.period,
    figure.measure,
    case figure.scope when 'with_children' then 'province' else figure.scope end as level,
    figure.origin,
    figure.numerator,
    figure.denominator,
    figure.value
from figure
where
    figure.is_current
    and figure.origin in ('counted', 'simulated', 'reported')
    and figure.scope in ('department', 'district', 'commune', 'with_children')
    and figure.unit_code in (
        select listed_unit.unit_code
        from listed_unit
        where listed_unit.level = 'province'
    )
order by
    figure.period,
    figure.measure,
    case figure.scope when 'with_children' then 'province' else figure.scope end,
    figure.origin
