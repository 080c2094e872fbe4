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
        listed_unit.unit_code,
        listed_unit.valid_from,
        listed_unit.scope,
        listed_unit.code_passed_on,
        listed_unit.are_units_changed
    from listed_unit
    where
        listed_unit.basis = coalesce($units, 'day')
        and case
            when $period is null then (select as_of from build)
            else (select ends_on from period where period = $period)
        end between listed_unit.meant_from and listed_unit.meant_to
        and (
            listed_unit.unit_code = $unit
            or ($unit is null and listed_unit.level = 'province')
        )

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
        when not asked.are_units_changed then null
        when asked.code_passed_on <= period.ends_on then 'old'
        else coalesce($units, 'day')
    end as units
from figure
inner join asked using (unit_code, valid_from, scope)
inner join measure using (measure, version)
inner join period on figure.period = period.period
cross join build
where
    figure.measure = $measure
    and figure.is_current
    and figure.origin in ('counted', 'simulated', 'reported')
    and period.kind = $kind
    and period.calendar = coalesce(
        $calendar, case when measure.calendar = 'civil' then 'civil' else 'report' end
    )
order by period.starts_on
