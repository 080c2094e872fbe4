-- table: level_report
-- grain: period, level, measure
-- needs: figure, level_figure, level_office, listed_unit, report_stretch
-- sorted: period, level, measure
-- idle_without: form_sent
--
-- What reports of form II.06 make of each of its columns, at levels that are the sum of what their
-- own offices tell. A report that lacks a cell, in any of its months, is left out of every column, or
-- columns told by different units would be set against each other. units_whole: of how many units all
-- columns are known, of so many expected, units_counted of them by dossiers; units_lacking are the
-- others that told some.

with

told as (

    -- What each office tells itself, dossiers or report.
    select
        figure.period,
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
        and figure.period in (
            select report_stretch.period
            from report_stretch
            where starts_with(report_stretch.form, 'II.06')
        )
        and figure.is_current
        and figure.origin in ('counted', 'simulated', 'reported')
        and figure.numerator is not null
        and listed_unit.level <> 'province'
        and figure.measure in (
            'to_handle', 'received_new', 'received_online', 'received_direct', 'carried_over',
            'resolved', 'resolved_early', 'resolved_on_day', 'resolved_late', 'open', 'open_overdue'
        )

),

asked as (

    select
        period,
        count(distinct measure) as columns_reported
    from told
    where origin = 'reported'
    group by period

),

office as (

    select
        told.period,
        told.level,
        told.unit_code,
        told.valid_from,
        told.unit_name,
        bool_or(told.origin = 'reported') as is_reported,
        is_reported
        and (
            count(distinct told.measure) < any_value(asked.columns_reported)
            or min(told.months_of_flow) < max(told.months_of_flow)
        ) as is_lacking
    from told
    inner join asked using (period)
    group by told.period, told.level, told.unit_code, told.valid_from, told.unit_name

),

summed as (

    select
        told.period,
        coalesce(told.level, 'province') as level,
        told.measure,
        sum(told.numerator) as numerator,
        sum(told.numerator) filter (where not office.is_lacking) as whole
    from told
    inner join office using (period, level, unit_code, valid_from)
    group by grouping sets (
        (told.period, told.level, told.measure), (told.period, told.measure)
    )

),

counted as (

    select
        period,
        coalesce(level, 'province') as level,
        count_if(not is_lacking) as units_whole,
        count_if(not is_reported) as units_counted,
        coalesce(list(unit_name order by unit_name) filter (where is_lacking), []) as units_lacking
    from office
    group by grouping sets ((period, level), (period))

),

expected as (

    select
        period,
        coalesce(level, 'province') as level,
        cast(sum(count_units) as integer) as units_expected
    from level_office
    where level <> 'province'
    group by grouping sets ((period, level), (period))

),

of_level as (

    -- Levels that are the sum of what their own offices tell, by reports. (3) of a level is made of
    -- its (6), (4) and (5), which other offices may tell.
    select
        level_figure.period,
        level_figure.level
    from level_figure
    left join summed using (period, level, measure)
    where
        (level_figure.period, level_figure.measure) in (
            select (told.period, told.measure) from told
        )
        and level_figure.measure <> 'to_handle'
    group by level_figure.period, level_figure.level
    having
        bool_and(level_figure.numerator is not distinct from summed.numerator)
        and bool_or(level_figure.origin = 'reported')

)

select
    of_level.period,
    of_level.level,
    level_figure.measure,
    summed.whole as numerator,
    counted.units_whole,
    counted.units_counted,
    expected.units_expected,
    counted.units_lacking
from of_level
inner join level_figure using (period, level)
left join summed using (period, level, measure)
left join counted using (period, level)
left join expected using (period, level)
where
    level_figure.measure in (
        'to_handle', 'received_new', 'received_online', 'received_direct', 'carried_over',
        'resolved', 'resolved_early', 'resolved_on_day', 'resolved_late', 'open', 'open_overdue'
    )
order by
    of_level.period,
    of_level.level,
    level_figure.measure
