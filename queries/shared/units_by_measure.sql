-- question: Trong kỳ, chỉ số này của từng đơn vị là bao nhiêu?
-- grain: unit_code, valid_from
-- params: measure, period, level?, parent?, units?
-- measure: $measure
--
-- Units in administrative order: an order by value would be a ranking by chance. Communes stand
-- by the groups that the province put them in, those in none first.
-- An office that did not exist in the period is not listed. units: every unit on the days of its
-- life, or old and new (views/unit_part.sql); the column says with which of them the code names
-- this unit. parent: those that lie within an area. began_on, ended_on: where a unit began or ended
-- within the period. It then opens or closes on that day, and what it handed over stands in the
-- rows of both: stocks (open, carried over) add up without the rows that ended, that began.

with

asked as (

    -- A measure of the civil calendar answers for the civil period of the same name.
    select
        measure.measure,
        measure.version,
        measure.better,
        measure.kind,
        measure.unit_of_measure,
        period.period,
        period.starts_on,
        period.ends_on
    from measure
    inner join containing_period as period
        on period.is_for_all or measure.calendar = 'civil'
    where
        measure.measure = $measure
        and period.asked = $period
        and not period.is_longer

)

select
    unit.unit_code,
    unit.unit_name,
    unit.level,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.state,
    figure.target_tag,
    figure.path_tag,
    figure.official_target,
    figure.official_kind,
    figure.official_is_simulated,
    unit.short_name,
    unit.kind,
    unit.parent_code,
    unit.parent_short_name,
    unit.group_name,
    unit.within_name,
    figure.origin,
    figure.period,
    figure.months_present,
    figure.months_expected,
    figure.units_expected,
    asked.better,
    asked.kind as measure_kind,
    asked.unit_of_measure,
    unit.valid_from,
    case when unit.exists_from > asked.starts_on then unit.exists_from end as began_on,
    case when unit.exists_to < asked.ends_on then unit.exists_to end as ended_on,
    figure.scope,
    asked.ends_on <= unit.meant_to as is_named_by_code,
    case
        when not unit.are_units_changed then null
        when asked.ends_on > unit.meant_to then 'old'
        else coalesce($units, 'day')
    end as units
from figure
inner join asked using (measure, version, period)
inner join listed_unit as unit
    on figure.unit_code = unit.unit_code
    and figure.valid_from = unit.valid_from
    and figure.scope = unit.scope
    and unit.basis = coalesce($units, 'day')
where
    figure.is_current
    and figure.origin in ('counted', 'simulated', 'reported')
    and unit.exists_from <= asked.ends_on
    and unit.exists_to >= asked.starts_on
    and unit.level <> 'province'
    and ($level is null or unit.level = $level)
    and ($parent is null or unit.district_code = $parent)
order by
    unit.group_order nulls first,
    unit.display_order,
    unit.unit_code,
    unit.valid_from
