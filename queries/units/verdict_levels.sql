-- question: Ở mỗi cấp, các đơn vị khác nhau đến đâu, và bao nhiêu đơn vị ở mỗi tình trạng?
-- grain: measure, level
-- params: period, measure?, level?
-- measure:
--
-- Beside how many units stand in each state: how far they differ lastingly, how their late cases
-- come in batches, how long the publication's list of names was, and with what spread the limits of
-- the funnel are drawn (page_tables/judged_level.sql).

select
    measure,
    title,
    level,
    origin,
    is_rare,
    level_value,
    tau,
    clustering,
    list_length,
    limit_spread,
    count_units,
    count_judged,
    count_lagging,
    count_recovering,
    count_watch,
    count_typical,
    count_leading,
    count_inconclusive,
    count_insufficient,
    rule_version,
    better,
    unit_of_measure
from judged_level
where
    asked = $period
    and ($measure is null or measure = $measure)
    and ($level is null or level = $level)
order by
    domain,
    display_order,
    measure,
    array_position(['department', 'district', 'commune'], level)
