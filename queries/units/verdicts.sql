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
    verdict_reason.measure,
    current_measure.title,
    verdict_reason.unit_code,
    unit.unit_name,
    verdict_reason.level,
    figure.numerator,
    figure.denominator,
    figure.value,
    verdict_reason.state,
    verdict.target_tag,
    verdict.path_tag,
    verdict_reason.basis,
    verdict_reason.window_months,
    verdict_reason.events,
    verdict_reason.trials,
    verdict_reason.expected,
    verdict_reason.excess,
    verdict_reason.limit_low,
    verdict_reason.limit_high,
    verdict_reason.chance,
    verdict_reason.tau,
    verdict_reason.error,
    verdict_reason.adjusted,
    verdict_reason.level_value,
    verdict_reason.value_low,
    verdict_reason.value_high,
    verdict_reason.shrunken,
    verdict_reason.shrunken_low,
    verdict_reason.shrunken_high,
    verdict_reason.comparable_share,
    verdict_reason.lasting_count,
    verdict_reason.lasting_of,
    verdict_reason.since,
    verdict_reason.fewer,
    verdict_reason.back_at,
    verdict_reason.aim,
    verdict_reason.aim_signal,
    verdict_reason.past_quarters,
    verdict_reason.reasons,
    verdict_level.is_rare,
    current_measure.better,
    current_measure.unit_of_measure,
    verdict.official_target,
    unit.short_name,
    unit.parent_short_name,
    verdict_reason.origin,
    figure.months_present,
    figure.months_expected,
    verdict_reason.valid_from,
    verdict_reason.rule_version,
    case
        when not exists (select 1 from succession) then null
        when
            verdict_reason.valid_from
            < max(verdict_reason.valid_from) over (partition by verdict_reason.unit_code)
            then 'old'
        else 'day'
    end as units
from verdict_reason
inner join current_measure
    on verdict_reason.measure = current_measure.measure
    and verdict_reason.version = current_measure.version
inner join verdict_level
    on verdict_reason.measure = verdict_level.measure
    and verdict_reason.origin = verdict_level.origin
    and verdict_reason.level = verdict_level.level
    and verdict_reason.period = verdict_level.period
inner join unit_placed as unit
    on verdict_reason.unit_code = unit.unit_code and verdict_reason.valid_from = unit.valid_from
left join indicator_figure as figure
    on verdict_reason.measure = figure.measure
    and verdict_reason.version = figure.version
    and verdict_reason.origin = figure.origin
    and verdict_reason.unit_code = figure.unit_code
    and verdict_reason.valid_from = figure.valid_from
    and verdict_reason.period = figure.period
    and figure.scope = 'own'
left join verdict
    on verdict_reason.measure = verdict.measure
    and verdict_reason.origin = verdict.origin
    and verdict_reason.unit_code = verdict.unit_code
    and verdict_reason.valid_from = verdict.valid_from
    and verdict_reason.period = verdict.period
    and verdict.scope = 'own'
where
    (
        verdict_reason.period = $period
        or (
            current_measure.calendar = 'civil'
            and verdict_reason.period = 'civil:' || $period
        )
    )
    and ($measure is null or verdict_reason.measure = $measure)
    and ($level is null or verdict_reason.level = $level)
    and ($unit is null or verdict_reason.unit_code = $unit)
order by
    current_measure.domain,
    current_measure.display_order,
    verdict_reason.measure,
    unit.display_order,
    verdict_reason.unit_code,
    verdict_reason.valid_from
