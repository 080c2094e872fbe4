-- table: judged_level
-- grain: measure, origin, level, asked
-- needs: containing_period, listed_measure, verdict_level, verdict_reason
-- sorted: asked, domain, display_order, measure, level, origin
-- idle_without: verdict_reason
--
-- Each level in each judged period: how its units differ, how many stand in each state, and the
-- spread with which the limits of a funnel of twelve months are drawn: that of a typical unit. It
-- stands under the period that is asked, as a verdict does.

with

counted as (

    select
        measure,
        origin,
        level,
        period,
        median(year_spread) as limit_spread,
        count(*) filter (state = 'lagging') as count_lagging,
        count(*) filter (state = 'recovering') as count_recovering,
        count(*) filter (state = 'watch') as count_watch,
        count(*) filter (state = 'typical') as count_typical,
        count(*) filter (state = 'leading') as count_leading,
        count(*) filter (state = 'inconclusive') as count_inconclusive,
        count(*) filter (state = 'insufficient') as count_insufficient
    from verdict_reason
    group by measure, origin, level, period

)

select
    asked.asked,
    verdict_level.measure,
    measure.title,
    measure.domain,
    measure.display_order,
    measure.better,
    measure.unit_of_measure,
    verdict_level.origin,
    verdict_level.level,
    verdict_level.is_rare,
    verdict_level.level_value,
    verdict_level.tau,
    verdict_level.clustering,
    verdict_level.list_length,
    counted.limit_spread,
    verdict_level.count_units,
    verdict_level.count_judged,
    counted.count_lagging,
    counted.count_recovering,
    counted.count_watch,
    counted.count_typical,
    counted.count_leading,
    counted.count_inconclusive,
    counted.count_insufficient,
    verdict_level.rule_version
from verdict_level
inner join counted
    on verdict_level.measure = counted.measure
    and verdict_level.origin = counted.origin
    and verdict_level.level = counted.level
    and verdict_level.period = counted.period
inner join containing_period as asked
    on verdict_level.period = asked.period and not asked.is_longer
inner join listed_measure as measure
    on verdict_level.measure = measure.measure
    and (asked.is_for_all or measure.calendar = 'civil')
order by
    asked.asked,
    measure.domain,
    measure.display_order,
    verdict_level.measure,
    verdict_level.level,
    verdict_level.origin
