-- question: Đơn vị được đánh giá thế nào, điều gì quyết định?
-- grain: measure
-- params: measure?, period, unit, units?
-- measure: $measure
--
-- Judged at build: this only brings together what a reader is told. Months and quarters are
-- judged; a longer period answers with the quarter that ends with it, and `period` says which.
-- `events` are the bad side of the measure (late, not digitised), of the part that is compared,
-- in the window; shares are in the measure's own direction. The unit, and units: as in objectives;
-- an area has the verdict of its own office.

with

asked as (

    select
        unit_code,
        valid_from
    from unit_meant
    where
        basis = coalesce($units, 'day')
        and period = $period
        and unit_code = $unit

),

judged as (

    -- The period itself, or the quarter that ends with it.
    select
        same_end.period,
        same_end.calendar,
        same_end.ends_on
    from period
    inner join period as same_end
        on period.calendar = same_end.calendar and period.ends_on = same_end.ends_on
    where
        period.period = $period
        and (
            same_end.period = period.period
            or (same_end.kind = 'quarter' and period.kind not in ('month', 'quarter'))
        )

),

last_months as (

    -- So many months end with the judged period, counted back from its last one.
    select
        judged.period,
        month.starts_on,
        row_number() over (partition by judged.period order by month.starts_on desc) as months
    from judged
    inner join period as month
        on judged.calendar = month.calendar
        and month.kind = 'month'
        and judged.ends_on >= month.ends_on

)

select
    reason.measure,
    measure.title,
    measure.short_title,
    reason.state,
    reason.basis,
    reason.window_months,
    last_months.starts_on as window_from,
    judged.ends_on as window_to,
    reason.events,
    reason.trials,
    reason.expected,
    reason.excess,
    reason.tau,
    reason.error,
    reason.chance,
    reason.limit_low,
    reason.limit_high,
    reason.adjusted,
    reason.level_value,
    reason.value_low,
    reason.value_high,
    reason.shrunken,
    reason.shrunken_low,
    reason.shrunken_high,
    reason.comparable_share,
    reason.lasting_count,
    reason.lasting_of,
    reason.since,
    reason.fewer,
    reason.back_at,
    reason.aim,
    reason.aim_signal,
    reason.past_quarters,
    reason.reasons,
    verdict.official_target,
    verdict.adopted_target,
    verdict.target_tag,
    verdict.path_tag,
    level.is_rare,
    level.tau as level_tau,
    level.count_units,
    level.count_judged,
    level.false_equal,
    level.false_ordinary,
    measure.better,
    measure.unit_of_measure,
    reason.unit_code,
    reason.level,
    reason.origin,
    reason.version,
    reason.rule_version,
    judged.period,
    judged.calendar
from verdict_reason as reason
inner join judged on reason.period = judged.period
inner join asked
    on reason.unit_code = asked.unit_code and reason.valid_from = asked.valid_from
inner join measure
    on reason.measure = measure.measure and reason.version = measure.version
inner join verdict_level as level
    on reason.measure = level.measure
    and reason.origin = level.origin
    and reason.level = level.level
    and reason.period = level.period
left join last_months
    on reason.period = last_months.period and reason.window_months = last_months.months
left join verdict
    on reason.measure = verdict.measure
    and reason.origin = verdict.origin
    and reason.unit_code = verdict.unit_code
    and reason.valid_from = verdict.valid_from
    and reason.period = verdict.period
    and verdict.scope = 'own'
where $measure is null or reason.measure = $measure
order by
    measure.domain,
    measure.display_order,
    reason.measure
