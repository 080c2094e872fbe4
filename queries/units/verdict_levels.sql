-- question: Ở mỗi cấp, các đơn vị khác nhau đến đâu, và bao nhiêu cảnh báo có thể nhầm?
-- grain: measure, level
-- params: period, measure?, level?
-- measure:
--
-- Beside how many units stand in each state: τ between units and around their own past, the
-- false alarms to expect (units all alike, and ordinarily different), and what the limits of the
-- funnel are drawn with: the basis of most units that could be judged, their τ and the squared
-- relative error of what is expected of a typical one.

with

by_basis as (

    select
        measure,
        origin,
        level,
        period,
        state,
        basis,
        error,
        count(*) over (partition by measure, origin, level, period, basis) as count_of_basis
    from verdict_reason

),

unit_row as (

    select
        measure,
        origin,
        level,
        period,
        state,
        basis,
        error,
        first_value(basis) over (
            partition by measure, origin, level, period
            order by basis is null, count_of_basis desc, basis
        ) as usual_basis
    from by_basis

),

counted as (

    select
        measure,
        origin,
        level,
        period,
        any_value(usual_basis) as basis,
        median(error) filter (basis = usual_basis) as error,
        count(*) filter (state = 'lagging') as count_lagging,
        count(*) filter (state = 'watch') as count_watch,
        count(*) filter (state = 'typical') as count_typical,
        count(*) filter (state = 'leading') as count_leading,
        count(*) filter (state = 'insufficient') as count_insufficient
    from unit_row
    group by measure, origin, level, period

)

select
    verdict_level.measure,
    current_measure.title,
    verdict_level.level,
    verdict_level.origin,
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
    counted.error as limit_error,
    verdict_level.count_units,
    verdict_level.count_judged,
    counted.count_lagging,
    counted.count_watch,
    counted.count_typical,
    counted.count_leading,
    counted.count_insufficient,
    verdict_level.false_equal,
    verdict_level.false_ordinary,
    verdict_level.rule_version,
    current_measure.better,
    current_measure.unit_of_measure
from verdict_level
inner join current_measure on verdict_level.measure = current_measure.measure
inner join counted
    on verdict_level.measure = counted.measure
    and verdict_level.origin = counted.origin
    and verdict_level.level = counted.level
    and verdict_level.period = counted.period
inner join verdict_rule as target_tau on target_tau.name = 'target_tau'
where
    (
        verdict_level.period = $period
        or (
            current_measure.calendar = 'civil'
            and verdict_level.period = 'civil:' || $period
        )
    )
    and ($measure is null or verdict_level.measure = $measure)
    and ($level is null or verdict_level.level = $level)
order by
    current_measure.domain,
    current_measure.display_order,
    verdict_level.measure,
    array_position(['department', 'district', 'commune'], verdict_level.level)
