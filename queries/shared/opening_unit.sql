-- question: Trong kỳ, trang của một đơn vị mở ở đơn vị nào khi chưa chọn?
-- grain: unit_code
-- params: period, measure, units?
-- measure: $measure
--
-- Of units judged on the measure the one in most need: a state that asks for something first, in it
-- the most beyond expectation in a like time. A choice of where to begin and never a rank: excess
-- over a unit's own past and over its peers are no one scale. Where none is judged, the first in
-- administrative order that had cases of the measure, else of any other, else that sent a figure;
-- no row where nothing came. units: as in `units`; only who answers to its code on the last day.

with

offered as (

    select
        listed_unit.unit_code,
        listed_unit.valid_from,
        listed_unit.scope,
        listed_unit.level,
        listed_unit.display_order
    from listed_unit
    inner join period
        on period.ends_on between listed_unit.meant_from and listed_unit.meant_to
    where
        listed_unit.basis = coalesce($units, 'day')
        and listed_unit.level <> 'province'
        and period.period = $period

),

judged as (

    select
        offered.unit_code,
        offered.level,
        verdict.state,
        offered.display_order,
        list_position(['lagging', 'watch', 'recovering'], verdict.state) as need,
        verdict.excess / verdict.window_months as beyond
    from verdict
    inner join offered
        on verdict.unit_code = offered.unit_code and verdict.valid_from = offered.valid_from
    where
        verdict.asked = $period
        and verdict.measure = $measure
        and verdict.denominator > 0

),

told as (

    select
        offered.unit_code,
        offered.level,
        cast(null as varchar) as state,
        offered.display_order,
        min(
            case
                when figure.numerator = 0 and coalesce(figure.denominator, 0) = 0 then 12
                when figure.measure = $measure then 10
                else 11
            end
        ) as need,
        cast(null as double) as beyond
    from figure
    inner join offered
        on figure.unit_code = offered.unit_code
        and figure.valid_from = offered.valid_from
        and figure.scope = offered.scope
    where
        figure.period = $period
        and figure.is_current
        and figure.numerator is not null
        and figure.origin in ('counted', 'simulated', 'reported')
        and not exists (select 1 from judged)
    group by offered.unit_code, offered.level, offered.display_order

)

select
    unit_code,
    level,
    state
from (
    select * from judged
    union all
    select * from told
) as opened
order by
    need nulls last,
    beyond desc nulls last,
    display_order,
    unit_code
limit 1
