-- question: Đánh giá của đơn vị nào khác với trước?
-- grain: measure, unit_code, valid_from
-- params: period, before
-- measure:
--
-- The verdicts of `period` that are other than those of the period `before` of the earlier build:
-- of the same unit, by the same version of the definition. Who was not there before is no news.
-- Units in administrative order within what became of them.

select
    verdict.measure,
    verdict.title,
    verdict.unit_code,
    verdict.unit_name,
    verdict.short_name,
    verdict.parent_short_name,
    verdict.level,
    verdict.unit_order,
    verdict.valid_from,
    verdict.units,
    before_verdict.state as state_before,
    verdict.state,
    before_verdict.period as period_before,
    verdict.period,
    cast(before_verdict.numerator as double) as numerator_before,
    cast(before_verdict.denominator as double) as denominator_before,
    cast(verdict.numerator as double) as numerator,
    cast(verdict.denominator as double) as denominator,
    verdict.basis,
    verdict.window_months,
    verdict.window_from,
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
    verdict.is_rare,
    verdict.better,
    verdict.origin
from verdict
inner join before_verdict
    on verdict.measure = before_verdict.measure
    and verdict.version = before_verdict.version
    and verdict.origin = before_verdict.origin
    and verdict.unit_code = before_verdict.unit_code
    and verdict.valid_from = before_verdict.valid_from
where
    verdict.asked = $period
    and before_verdict.asked = $before
    and verdict.state <> before_verdict.state
order by
    list_position(['lagging', 'recovering', 'watch'], verdict.state),
    verdict.domain,
    verdict.measure_order,
    verdict.measure,
    verdict.unit_order,
    verdict.unit_code,
    verdict.valid_from
