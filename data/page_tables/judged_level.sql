-- table: judged_level
-- grain: measure, origin, level, period
-- needs: verdict_level, verdict_reason, verdict_rule
-- sorted: period, measure, level, origin
-- idle_without: verdict_reason
--
-- Each level in each judged period: how its units differ, how many stand in each state, and what
-- the limits of a funnel are drawn with: the basis of most units that could be judged, their τ
-- and the squared relative error of what is expected of a typical one.

with

by_basis as (

    select
        measure,
        origin,
        level,
        period,
        basis,
        count(*) as count_units,
        median(error) as error,
        count(*) filter (state = 'lagging') as count_lagging,
        count(*) filter (state = 'watch') as count_watch,
        count(*) filter (state = 'typical') as count_typical,
        count(*) filter (state = 'leading') as count_leading,
        count(*) filter (state = 'insufficient') as count_insufficient
    from verdict_reason
    group by measure, origin, level, period, basis

),

counted as (

    select
        measure,
        origin,
        level,
        period,
        first(basis order by basis is null, count_units desc, basis) as basis,
        first(error order by basis is null, count_units desc, basis) as error,
        cast(sum(count_lagging) as bigint) as count_lagging,
        cast(sum(count_watch) as bigint) as count_watch,
        cast(sum(count_typical) as bigint) as count_typical,
        cast(sum(count_leading) as bigint) as count_leading,
        cast(sum(count_insufficient) as bigint) as count_insufficient
    from by_basis
    group by measure, origin, level, period

)

select
    verdict_level.measure,
    verdict_level.origin,
    verdict_level.level,
    verdict_level.period,
    verdict_level.is_rare,
    verdict_level.level_value,
    verdict_level.tau,
    verdict_level.tau_past,
    counted.basis,
    case
        when counted.basis = 'peers' then verdict_level.tau
        when counted.basis = 'own_history' then verdict_level.tau_past
        when counted.basis = 'target' then cast(target_tau.value as double)
    end as limit_tau,
    case when counted.basis is not null then counted.error end as limit_error,
    verdict_level.count_units,
    verdict_level.count_judged,
    counted.count_lagging,
    counted.count_watch,
    counted.count_typical,
    counted.count_leading,
    counted.count_insufficient,
    verdict_level.false_equal,
    verdict_level.false_ordinary,
    verdict_level.rule_version
from verdict_level
inner join counted
    on verdict_level.measure = counted.measure
    and verdict_level.origin = counted.origin
    and verdict_level.level = counted.level
    and verdict_level.period = counted.period
inner join verdict_rule as target_tau on target_tau.name = 'target_tau'
order by
    verdict_level.period,
    verdict_level.measure,
    verdict_level.level,
    verdict_level.origin
