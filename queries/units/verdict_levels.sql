-- question: Ở mỗi cấp, các đơn vị khác nhau đến đâu, và bao nhiêu đơn vị ở mỗi tình trạng?
-- grain: measure, level
-- params: period, measure?, level?
-- measure:
--
-- Beside how many units stand in each state: how far they differ lastingly, how their late cases
-- come in batches, how long the publication's list of names was, and with what spread the limits of
-- the funnel are drawn (page_tables/judged_level.sql).

select
    judged_level.measure,
    measure.title,
    judged_level.level,
    judged_level.origin,
    judged_level.is_rare,
    judged_level.level_value,
    judged_level.tau,
    judged_level.clustering,
    judged_level.list_length,
    judged_level.limit_spread,
    judged_level.count_units,
    judged_level.count_judged,
    judged_level.count_lagging,
    judged_level.count_recovering,
    judged_level.count_watch,
    judged_level.count_typical,
    judged_level.count_leading,
    judged_level.count_inconclusive,
    judged_level.count_insufficient,
    judged_level.rule_version,
    measure.better,
    measure.unit_of_measure
from containing_period as asked
inner join judged_level on asked.period = judged_level.period
inner join listed_measure as measure
    on judged_level.measure = measure.measure
    and (asked.is_for_all or measure.calendar = 'civil')
where
    asked.asked = $period
    and not asked.is_longer
    and ($measure is null or judged_level.measure = $measure)
    and ($level is null or judged_level.level = $level)
order by
    measure.domain,
    measure.display_order,
    judged_level.measure,
    array_position(['department', 'district', 'commune'], judged_level.level)
