-- question: Trong kỳ, từng cấp tiếp nhận, giải quyết bao nhiêu hồ sơ (biểu II.06)?
-- grain: level
-- params: period
-- measure: to_handle
--
-- The columns of form II.06. Each level is the sum of its own offices, so the levels add up to
-- the province, which comes last. What one level handed to another when units were reorganised
-- within the period stands at neither: there (3) differs from (7) + (11) by as much. The form has two
-- columns for new dossiers, so (5) has all that did not come online; received_other says how many of
-- them came neither directly nor by post.
-- Where a level is the sum of its offices' reports, those that lack a cell are in no column, and
-- units_whole says of how many units all columns are known (page_tables/level_report.sql).

with

cell as (

    select
        level_figure.level,
        level_figure.measure,
        level_figure.origin,
        case
            when level_report.level is null then level_figure.numerator
            else level_report.numerator
        end as numerator,
        level_report.units_whole,
        level_report.units_expected,
        level_report.units_lacking
    from level_figure
    left join level_report using (period, level, measure)
    where
        level_figure.period = $period
        and level_figure.measure in (
            'to_handle', 'received_new', 'received_online', 'received_direct', 'carried_over',
            'resolved', 'resolved_early', 'resolved_on_day', 'resolved_late', 'open', 'open_overdue'
        )

),

form as (

    select
        level,
        coalesce(
            max(origin) filter (where numerator is not null),
            max(origin)
        ) as origin,
        any_value(numerator) filter (where measure = 'to_handle') as to_handle,
        any_value(numerator) filter (where measure = 'received_new') as received_new,
        any_value(numerator) filter (where measure = 'received_online')
            as received_online,
        any_value(numerator) filter (where measure = 'received_direct')
            as received_direct,
        any_value(numerator) filter (where measure = 'carried_over') as carried_over,
        any_value(numerator) filter (where measure = 'resolved') as resolved,
        any_value(numerator) filter (where measure = 'resolved_early') as resolved_early,
        any_value(numerator) filter (where measure = 'resolved_on_day')
            as resolved_on_day,
        any_value(numerator) filter (where measure = 'resolved_late') as resolved_late,
        any_value(numerator) filter (where measure = 'open') as open,
        any_value(numerator) filter (where measure = 'open_overdue') as open_overdue,
        any_value(units_whole) as units_whole,
        any_value(units_expected) as units_expected,
        coalesce(any_value(units_lacking), []) as units_lacking
    from cell
    group by level

)

select
    level,
    origin,
    to_handle,
    received_online,
    coalesce(
        case
            when received_new >= received_online + coalesce(received_direct, 0)
                then received_new - received_online
        end,
        received_direct
    ) as received_otherwise,
    received_otherwise - received_direct as received_other,
    carried_over,
    resolved,
    resolved_early,
    resolved_on_day,
    resolved_late,
    open,
    open_overdue,
    units_whole,
    units_expected,
    units_lacking
from form
order by array_position(['department', 'district', 'commune', 'province'], level)
