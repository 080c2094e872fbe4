-- question: Đơn vị nào mới đạt hoặc không còn đạt chỉ tiêu, mốc lộ trình?
-- grain: measure, origin, unit_code, valid_from, aim
-- params: period, before
-- measure:
--
-- As changed_goals, of every unit below the province, by its counted or reported figures.

with

beside as (

    -- What has no target has no side of it.
    select
        figure.measure,
        figure.version,
        figure.origin,
        figure.unit_code,
        figure.valid_from,
        figure.scope,
        figure.period,
        before_figure.numerator as numerator_before,
        before_figure.denominator as denominator_before,
        figure.numerator,
        figure.denominator,
        figure.official_target,
        figure.adopted_target,
        nullif(before_figure.target_tag, 'no_target') as target_before,
        nullif(figure.target_tag, 'no_target') as target_now,
        before_figure.path_tag as path_before,
        figure.path_tag as path_now
    from figure
    inner join before_figure
        on figure.measure = before_figure.measure
        and figure.version = before_figure.version
        and figure.origin = before_figure.origin
        and figure.unit_code = before_figure.unit_code
        and figure.valid_from = before_figure.valid_from
        and figure.scope = before_figure.scope
    where
        figure.period = $period
        and before_figure.period = $before
        and figure.is_current
        and figure.document is null
        and before_figure.document is null

),

crossed as (

    select
        'official' as aim,
        target_now <> 'unmet' as is_met,
        official_target as target,
        *
    from beside
    where (target_now = 'unmet') <> (target_before = 'unmet')
    union all
    select
        'adopted' as aim,
        path_now = 'on_path' as is_met,
        adopted_target as target,
        *
    from beside
    where path_now <> path_before

)

select
    crossed.measure,
    measure.title,
    measure.kind,
    crossed.origin,
    crossed.unit_code,
    listed_unit.unit_name,
    listed_unit.short_name,
    listed_unit.parent_short_name,
    listed_unit.level,
    crossed.valid_from,
    crossed.aim,
    crossed.is_met,
    crossed.target,
    crossed.period,
    crossed.numerator_before,
    crossed.denominator_before,
    crossed.numerator,
    crossed.denominator
from crossed
inner join measure
    on crossed.measure = measure.measure and crossed.version = measure.version
inner join listed_unit
    on crossed.unit_code = listed_unit.unit_code
    and crossed.valid_from = listed_unit.valid_from
    and crossed.scope = listed_unit.scope
    and listed_unit.basis = 'day'
    and listed_unit.level <> 'province'
order by
    measure.domain,
    measure.display_order,
    crossed.measure,
    crossed.origin,
    crossed.aim desc,
    crossed.is_met,
    listed_unit.display_order,
    crossed.unit_code,
    crossed.valid_from
