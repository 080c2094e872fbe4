-- question: Đơn vị nào cần khắc phục, đơn vị nào làm tốt, và căn cứ vào đâu?
-- grain: measure, unit_code, valid_from
-- params: period, measure?, level?, unit?
-- measure:
--
-- What decided each state, as judged at the build, beside the unit's own counts of the period.
-- Units in administrative order: an order by value would be a ranking by chance. There are rows
-- for finished months and quarters only, and for the offices that existed when those ended; the
-- column units says with which of the units the code names this one. Events are the bad side
-- (late, not digitised) within the window; limits are those of 99.8 %. Evidence, watch and the place
-- on the publication's list are as in data/schema.sql. closed_late: of the count_late ones among what
-- fell due in the period those whose result was there in time.

select
    measure,
    title,
    unit_code,
    unit_name,
    level,
    numerator,
    denominator,
    value,
    state,
    state_before,
    target_tag,
    path_tag,
    basis,
    window_months,
    events,
    trials,
    expected,
    excess,
    spread,
    evidence,
    watch,
    list_place,
    year_events,
    year_trials,
    year_expected,
    year_spread,
    limit_low,
    limit_high,
    adjusted,
    level_value,
    value_low,
    value_high,
    comparable_share,
    months_came,
    quarters_named,
    since,
    since_from,
    since_to,
    ends_at,
    ends_of,
    past_quarters,
    reasons,
    is_rare,
    better,
    unit_of_measure,
    official_target,
    adopted_is_simulated,
    short_name,
    parent_short_name,
    origin,
    months_present,
    months_expected,
    valid_from,
    rule_version,
    units,
    count_late,
    closed_late
from verdict
where
    asked = $period
    and ($measure is null or measure = $measure)
    and ($level is null or level = $level)
    and ($unit is null or unit_code = $unit)
order by
    domain,
    measure_order,
    measure,
    unit_order,
    unit_code,
    valid_from
