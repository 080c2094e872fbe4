-- question: Chỉ số này của một đơn vị thay đổi thế nào qua các kỳ?
-- grain: period
-- params: measure, unit?, kind, calendar?, period?, units?
-- measure: $measure
--
-- Each period by the definition in force when it ended; version says by which. Without a calendar:
-- the report one, or the civil one for a measure defined on it alone.
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

),

of_unit as materialized (

    -- Found before anything is joined to it: else every unit's figures would be.
    select
        figure.*,
        asked.code_passed_on,
        asked.are_units_changed
    from asked
    inner join figure using (unit_code, valid_from, scope)
    where
        figure.measure = $measure
        and figure.is_current
        and figure.origin in ('counted', 'simulated', 'reported')

)

select
    period.period,
    period.starts_on,
    period.ends_on,
    of_unit.numerator,
    of_unit.denominator,
    of_unit.value,
    period.ends_on <= build.as_of as is_finished,
    of_unit.origin,
    of_unit.version,
    of_unit.months_present,
    of_unit.months_expected,
    case
        when not of_unit.are_units_changed then null
        when of_unit.code_passed_on <= period.ends_on then 'old'
        else coalesce($units, 'day')
    end as units
from of_unit
inner join measure using (measure, version)
inner join period on of_unit.period = period.period
cross join build
where
    period.kind = $kind
    and period.calendar = coalesce(
        $calendar, case when measure.calendar = 'civil' then 'civil' else 'report' end
    )
order by period.starts_on
