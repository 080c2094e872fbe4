-- table: verdict
-- grain: measure, origin, unit_code, valid_from, period
-- needs: figure, period, verdict_level, verdict_reason
-- sorted: period, measure, level, unit_code, valid_from
--
-- Each verdict whole: what decided it, as the rule found it, beside the unit's own counts of the
-- period, where they stand against the targets, and how the units of its level differ.

with

window_month as (

    -- So many months end with a judged period, counted back from its last one.
    select
        judged.period,
        month.starts_on,
        row_number() over (partition by judged.period order by month.starts_on desc) as months
    from period as judged
    inner join period as month
        on judged.calendar = month.calendar
        and month.kind = 'month'
        and month.ends_on between judged.ends_on - interval 1 year and judged.ends_on
    where judged.kind in ('month', 'quarter')

)

select
    verdict_reason.measure,
    verdict_reason.version,
    verdict_reason.origin,
    verdict_reason.unit_code,
    verdict_reason.valid_from,
    verdict_reason.level,
    verdict_reason.period,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.months_present,
    figure.months_expected,
    figure.official_target,
    figure.official_kind,
    figure.official_is_simulated,
    figure.adopted_target,
    figure.adopted_is_simulated,
    figure.target_tag,
    figure.path_tag,
    verdict_reason.state,
    verdict_reason.basis,
    verdict_reason.window_months,
    window_month.starts_on as window_from,
    verdict_reason.events,
    verdict_reason.trials,
    verdict_reason.expected,
    verdict_reason.excess,
    verdict_reason.tau,
    verdict_reason.error,
    verdict_reason.chance,
    verdict_reason.limit_low,
    verdict_reason.limit_high,
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
    verdict_reason.rule_version,
    verdict_level.is_rare,
    verdict_level.tau as level_tau,
    verdict_level.count_units,
    verdict_level.count_judged,
    verdict_level.false_equal,
    verdict_level.false_ordinary
from verdict_reason
inner join verdict_level
    on verdict_reason.measure = verdict_level.measure
    and verdict_reason.origin = verdict_level.origin
    and verdict_reason.level = verdict_level.level
    and verdict_reason.period = verdict_level.period
left join figure
    on verdict_reason.measure = figure.measure
    and verdict_reason.version = figure.version
    and verdict_reason.origin = figure.origin
    and verdict_reason.unit_code = figure.unit_code
    and verdict_reason.valid_from = figure.valid_from
    and verdict_reason.period = figure.period
    and figure.scope = 'own'
left join window_month
    on verdict_reason.period = window_month.period
    and verdict_reason.window_months = window_month.months
order by
    verdict_reason.period,
    verdict_reason.measure,
    verdict_reason.level,
    verdict_reason.unit_code,
    verdict_reason.valid_from
