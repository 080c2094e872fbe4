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
-- A report that lacks a cell, in any of its months, is left out of every column, or columns told by
-- different units would be set against each other. units_whole: of how many units all columns are
-- known; NULL where a level is not the sum of reports of its units (its district, the province).

with

told as (

    -- What each office tells itself, dossiers or report.
    select
        listed_unit.level,
        figure.unit_code,
        figure.valid_from,
        listed_unit.unit_name,
        figure.measure,
        figure.origin,
        figure.numerator,
        case
            when figure.measure not in ('to_handle', 'carried_over', 'open', 'open_overdue')
                then figure.months_present
        end as months_of_flow
    from figure
    inner join listed_unit
        on figure.unit_code = listed_unit.unit_code
        and figure.valid_from = listed_unit.valid_from
        and listed_unit.basis = 'day'
    where
        figure.scope = 'own'
        and figure.period = $period
        and figure.is_current
        and figure.origin in ('counted', 'simulated', 'reported')
        and figure.numerator is not null
        and listed_unit.level <> 'province'
        and figure.measure in (
            'to_handle', 'received_new', 'received_online', 'received_direct', 'carried_over',
            'resolved', 'resolved_early', 'resolved_on_day', 'resolved_late', 'open', 'open_overdue'
        )

),

office as (

    select
        level,
        unit_code,
        valid_from,
        unit_name,
        bool_or(origin = 'reported') as is_reported,
        is_reported
        and (
            count(distinct measure)
            < (select count(distinct each.measure) from told as each where each.origin = 'reported')
            or min(months_of_flow) < max(months_of_flow)
        ) as is_lacking
    from told
    group by level, unit_code, valid_from, unit_name

),

summed as (

    select
        coalesce(told.level, 'province') as level,
        told.measure,
        sum(told.numerator) as numerator,
        sum(told.numerator) filter (where not office.is_lacking) as whole
    from told
    inner join office using (level, unit_code, valid_from)
    group by grouping sets ((told.level, told.measure), (told.measure))

),

of_level as (

    -- Levels that are the sum of what their own offices tell, by reports. (3) of a level is made of
    -- its (6), (4) and (5), which other offices may tell.
    select level_figure.level
    from level_figure
    left join summed using (level, measure)
    where
        level_figure.period = $period
        and level_figure.measure in (select told.measure from told)
        and level_figure.measure <> 'to_handle'
    group by level_figure.level
    having
        bool_and(level_figure.numerator is not distinct from summed.numerator)
        and bool_or(level_figure.origin = 'reported')

),

counted as (

    select
        coalesce(office.level, 'province') as level,
        count_if(not office.is_lacking) as units_whole,
        list(office.unit_name order by office.unit_name) filter (where office.is_lacking)
            as units_lacking
    from office
    group by grouping sets ((office.level), ())

),

expected as (

    select
        coalesce(level, 'province') as level,
        sum(count_units) as units_expected
    from level_office
    where period = $period and level <> 'province'
    group by grouping sets ((level), ())

),

cell as (

    select
        level_figure.level,
        level_figure.measure,
        level_figure.origin,
        case when of_level.level is null then level_figure.numerator else summed.whole end
            as numerator
    from level_figure
    left join of_level using (level)
    left join summed using (level, measure)
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
        any_value(numerator) filter (where measure = 'open_overdue') as open_overdue
    from cell
    group by level

)

select
    form.level,
    form.origin,
    form.to_handle,
    form.received_online,
    coalesce(
        case
            when form.received_new >= form.received_online + coalesce(form.received_direct, 0)
                then form.received_new - form.received_online
        end,
        form.received_direct
    ) as received_otherwise,
    received_otherwise - form.received_direct as received_other,
    form.carried_over,
    form.resolved,
    form.resolved_early,
    form.resolved_on_day,
    form.resolved_late,
    form.open,
    form.open_overdue,
    case when of_level.level is not null then counted.units_whole end as units_whole,
    case when of_level.level is not null then cast(expected.units_expected as integer) end
        as units_expected,
    case when of_level.level is null then [] else coalesce(counted.units_lacking, []) end
        as units_lacking
from form
left join of_level using (level)
left join counted using (level)
left join expected using (level)
order by array_position(['department', 'district', 'commune', 'province'], form.level)
