-- question: Chỉ số này của một đơn vị thay đổi thế nào qua các kỳ?
-- grain: period
-- params: measure, unit?, kind, calendar?, period?, units?
-- measure: $measure
--
-- Without a calendar: the report one, or the civil one for a measure defined on it alone.
-- A code means the unit that held it at the end of `period` (without one: on the as-of date), or
-- else last before; units: each on the days of its life, or old and new (views/unit_part.sql).
-- The column units says with which of them the code means this unit in the row's period.

with

asked as (

    select
        unit_code,
        valid_from,
        scope
    from unit_meant
    where
        basis = coalesce($units, 'day')
        and period = coalesce($period, 'now')
        and (unit_code = $unit or ($unit is null and level = 'province'))

)

select
    period.period,
    period.starts_on,
    period.ends_on,
    figure.numerator,
    figure.denominator,
    figure.value,
    period.ends_on <= build.as_of as is_finished,
    figure.origin,
    figure.months_present,
    figure.months_expected,
    case
        when not exists (select 1 from succession) then null
        when exists (
            select 1
            from unit
            where
                unit.unit_code = figure.unit_code
                and unit.valid_from > figure.valid_from
                and unit.valid_from <= period.ends_on
        ) then 'old'
        else coalesce($units, 'day')
    end as units
from indicator_figure as figure
inner join current_measure
    on figure.measure = current_measure.measure and figure.version = current_measure.version
inner join period on figure.period = period.period
inner join asked
    on figure.unit_code = asked.unit_code
    and figure.valid_from = asked.valid_from
    and figure.scope = asked.scope
cross join build
where
    figure.measure = $measure
    and figure.origin in ('counted', 'simulated', 'reported')
    and period.kind = $kind
    and period.calendar = coalesce(
        $calendar, case when current_measure.calendar = 'civil' then 'civil' else 'report' end
    )
order by period.starts_on
