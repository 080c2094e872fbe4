-- question: Trong kỳ, mỗi đơn vị được đánh giá thế nào, vì sao?
-- grain: measure, unit_code, valid_from
-- params: period
-- measure:
--
-- Of each verdict what its line is made of (`verdicts` has all that decided it): the counts of the
-- period, those of the window that was judged, on the unit's basis, and of its late dossiers how
-- many were only closed late. Where its tile stands on the map, or in which group of communes it lies. Units in
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
    unit_order,
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
    reasons,
    is_rare,
    better,
    origin,
    valid_from,
    units,
    count_late,
    closed_late,
    ready_unknown,
    tile_row,
    tile_column,
    group_name,
    group_order
from verdict
where asked = $period
order by
    domain,
    measure_order,
    measure,
    unit_order,
    unit_code,
    valid_from
