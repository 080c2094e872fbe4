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
        listed_unit.unit_code,
        listed_unit.valid_from
    from listed_unit
    inner join period
        on period.ends_on between listed_unit.meant_from and listed_unit.meant_to
    where
        listed_unit.basis = coalesce($units, 'day')
        and period.period = $period
        and listed_unit.unit_code = $unit

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

)

select
    verdict.measure,
    verdict.title,
    verdict.short_title,
    verdict.state,
    verdict.state_before,
    verdict.basis,
    verdict.window_months,
    verdict.window_from,
    judged.ends_on as window_to,
    verdict.events,
    verdict.trials,
    verdict.expected,
    verdict.excess,
    verdict.spread,
    verdict.evidence,
    verdict.watch,
    verdict.list_place,
    verdict.year_events,
    verdict.year_trials,
    verdict.year_expected,
    verdict.year_spread,
    verdict.limit_low,
    verdict.limit_high,
    verdict.adjusted,
    verdict.level_value,
    verdict.value_low,
    verdict.value_high,
    verdict.comparable_share,
    verdict.months_came,
    verdict.quarters_named,
    verdict.since,
    verdict.since_from,
    verdict.since_to,
    verdict.ends_at,
    verdict.ends_of,
    verdict.past_quarters,
    verdict.reasons,
    verdict.official_target,
    verdict.official_kind,
    verdict.official_is_simulated,
    verdict.adopted_target,
    verdict.adopted_is_simulated,
    verdict.target_tag,
    verdict.path_tag,
    verdict.is_rare,
    verdict.level_tau,
    verdict.count_units,
    verdict.count_judged,
    verdict.list_length,
    verdict.better,
    verdict.unit_of_measure,
    verdict.unit_code,
    verdict.level,
    verdict.origin,
    verdict.version,
    verdict.rule_version,
    judged.period,
    judged.calendar
from verdict
inner join judged on verdict.period = judged.period and verdict.asked = judged.period
inner join asked using (unit_code, valid_from)
where $measure is null or verdict.measure = $measure
order by
    verdict.domain,
    verdict.measure_order,
    verdict.measure
