-- question: Đơn vị nào cần khắc phục, đơn vị nào làm tốt, và căn cứ vào đâu?
-- grain: measure, unit_code, valid_from
-- params: period, measure?, level?, unit?
-- measure:
--
-- What decided each state, as judged at the build, beside the unit's own counts of the period.
-- Units in administrative order: an order by value would be a ranking by chance. There are rows
-- for finished months and quarters only, and for the offices that existed when those ended; the
-- column units says with which of the units the code names this one. Events are the bad side
-- (late, not digitised) within the window; limits are those of 99.8 %.

select
    verdict.measure,
    measure.title,
    verdict.unit_code,
    unit.unit_name,
    verdict.level,
    verdict.numerator,
    verdict.denominator,
    verdict.value,
    verdict.state,
    verdict.target_tag,
    verdict.path_tag,
    verdict.basis,
    verdict.window_months,
    verdict.events,
    verdict.trials,
    verdict.expected,
    verdict.excess,
    verdict.limit_low,
    verdict.limit_high,
    verdict.chance,
    verdict.tau,
    verdict.error,
    verdict.adjusted,
    verdict.level_value,
    verdict.value_low,
    verdict.value_high,
    verdict.shrunken,
    verdict.shrunken_low,
    verdict.shrunken_high,
    verdict.comparable_share,
    verdict.lasting_count,
    verdict.lasting_of,
    verdict.since,
    verdict.fewer,
    verdict.back_at,
    verdict.aim,
    verdict.aim_signal,
    verdict.past_quarters,
    verdict.reasons,
    verdict.is_rare,
    measure.better,
    measure.unit_of_measure,
    verdict.official_target,
    verdict.adopted_is_simulated,
    unit.short_name,
    unit.parent_short_name,
    verdict.origin,
    verdict.months_present,
    verdict.months_expected,
    verdict.valid_from,
    verdict.rule_version,
    case
        when not unit.are_units_changed then null
        when asked.ends_on > unit.meant_to then 'old'
        else 'day'
    end as units
from containing_period as asked
inner join verdict on asked.period = verdict.period
inner join measure
    on verdict.measure = measure.measure
    and verdict.version = measure.version
    and (asked.is_for_all or measure.calendar = 'civil')
inner join listed_unit as unit
    on verdict.unit_code = unit.unit_code
    and verdict.valid_from = unit.valid_from
    and unit.basis = 'day'
where
    asked.asked = $period
    and not asked.is_longer
    and ($measure is null or verdict.measure = $measure)
    and ($level is null or verdict.level = $level)
    and ($unit is null or verdict.unit_code = $unit)
order by
    measure.domain,
    measure.display_order,
    verdict.measure,
    unit.display_order,
    verdict.unit_code,
    verdict.valid_from
