-- question: Trong kỳ, chỉ số này của từng cấp là bao nhiêu?
-- grain: level
-- params: measure, period
-- measure: $measure
--
-- A level's own offices put together at the build (scope); the levels add up to the province,
-- also across a reorganisation. Units are counted as of the period's last day: offices, and the
-- kinds of what stands beside them on the level.

select
    level_figure.level,
    level_figure.origin,
    level_figure.numerator,
    level_figure.denominator,
    level_figure.value,
    coalesce(level_office.count_units, 0) as count_units,
    coalesce(level_office.kinds, []) as kinds
from level_figure
left join level_office
    on level_figure.period = level_office.period and level_figure.level = level_office.level
where
    level_figure.measure = $measure
    and level_figure.period = $period
    and level_figure.level <> 'province'
order by array_position(['department', 'district', 'commune'], level_figure.level)
