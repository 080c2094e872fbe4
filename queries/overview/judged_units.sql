-- question: Trong kỳ, mỗi đơn vị được đánh giá thế nào, vì sao?
-- grain: measure, unit_code, valid_from
-- params: period
-- measure:
--
-- Of each verdict what its short line is made of (`verdicts` has all that decided it). Units in
-- administrative order: an order by value would be a ranking by chance. Cast, since a decimal takes
-- Python ten times as long.

select
    measure,
    title,
    unit_code,
    unit_name,
    short_name,
    parent_short_name,
    level,
    cast(numerator as double) as numerator,
    cast(denominator as double) as denominator,
    state,
    basis,
    window_months,
    events,
    trials,
    expected,
    excess,
    months_came,
    quarters_named,
    since,
    since_from,
    since_to,
    ends_at,
    ends_of,
    reasons,
    is_rare,
    better,
    origin,
    valid_from,
    units
from verdict
where asked = $period
order by
    domain,
    measure_order,
    measure,
    unit_order,
    unit_code,
    valid_from
