-- table: level_handling
-- grain: period, level
-- needs: level_figure, level_report, partly_told, undated_dossier
-- sorted: period, level
--
-- The columns of form II.06. Each level is the sum of its own offices, so the levels add up to
-- the province, which comes last. What one level handed to another when units were reorganised
-- within the period stands at neither: there (3) differs from (7) + (11) by as much. The form has two
-- columns for new dossiers, so (5) has all that did not come online; received_other says how many of
-- them came neither directly nor by post, received_unknown of how many nobody knows.
-- Where a level is the sum of its offices' reports, those that lack a cell are in no column, and
-- units_whole says of how many units all columns are known (page_tables/level_report.sql).
-- units_open_unknown: whose last month did not come, so that they are in no stock of the end and
-- yet in what was resolved. Of resolved_undated and open_undated dossiers no due day is known.

with

cell as (

    select
        level_figure.period,
        level_figure.level,
        level_figure.measure,
        level_figure.origin,
        case
            when level_report.level is null then level_figure.numerator
            else level_report.numerator
        end as numerator,
        level_report.units_whole,
        level_report.units_counted,
        level_report.units_expected,
        level_report.units_lacking
    from level_figure
    left join level_report using (period, level, measure)
    where
        level_figure.measure in (
            'to_handle', 'received_new', 'received_online', 'received_direct', 'carried_over',
            'resolved', 'resolved_early', 'resolved_on_day', 'resolved_late', 'open',
            'open_overdue', 'share_other'
        )

),

line as (

    select
        period,
        level,
        coalesce(
            max(origin) filter (where numerator is not null),
            max(origin)
        ) as origin,
        any_value(numerator) filter (where measure = 'share_other') as received_other,
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
        any_value(units_counted) as units_counted,
        any_value(units_expected) as units_expected,
        coalesce(any_value(units_lacking), []) as units_lacking
    from cell
    group by period, level

),

undated as (

    select
        period,
        coalesce(level, 'province') as level,
        sum(count_resolved) as resolved_undated,
        sum(count_open) as open_undated
    from undated_dossier
    group by grouping sets ((period, level), (period))

),

closing as (

    -- What flowed is known, what is left is not.
    select
        period,
        coalesce(level, 'province') as level,
        list(unit_name order by display_order, unit_code) as units
    from partly_told
    where measure = 'open' and is_unknown
    group by grouping sets ((period, level), (period))

)

select
    line.period,
    line.level,
    line.origin,
    line.to_handle,
    line.received_online,
    coalesce(
        case
            when line.received_new >= line.received_online + coalesce(line.received_direct, 0)
                then line.received_new - line.received_online
        end,
        line.received_direct
    ) as received_otherwise,
    line.received_other,
    received_otherwise - line.received_direct - coalesce(line.received_other, 0)
        as received_unknown,
    line.carried_over,
    line.resolved,
    line.resolved_early,
    line.resolved_on_day,
    line.resolved_late,
    line.open,
    line.open_overdue,
    cast(coalesce(undated.resolved_undated, 0) as bigint) as resolved_undated,
    cast(coalesce(undated.open_undated, 0) as bigint) as open_undated,
    coalesce(closing.units, []) as units_open_unknown,
    line.units_whole,
    line.units_counted,
    line.units_expected,
    line.units_lacking
from line
left join undated using (period, level)
left join closing using (period, level)
order by
    line.period,
    line.level
