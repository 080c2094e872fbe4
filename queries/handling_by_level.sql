-- question: Trong kỳ, từng cấp tiếp nhận, giải quyết bao nhiêu hồ sơ (biểu II.06)?
-- grain: level
-- params: period
-- measure: to_handle
--
-- The columns of form II.06. Each level is the sum of its own offices, so the levels add up to
-- the province.

with

own as (

    select
        unit.level,
        figure.measure,
        figure.numerator,
        figure.origin
    from indicator_figure as figure
    inner join current_measure using (measure, version)
    inner join period on figure.period = period.period
    inner join unit
        on figure.unit_code = unit.unit_code
        and unit.valid_from <= period.ends_on
        and coalesce(unit.valid_to, date '9999-12-31') >= period.starts_on
    where
        figure.period = $period
        and figure.scope = 'own'
        and figure.origin in ('counted', 'simulated')

)

select
    level,
    any_value(origin) as origin,
    sum(numerator) filter (where measure = 'to_handle') as to_handle,
    sum(numerator) filter (where measure = 'received_online') as received_online,
    sum(numerator) filter (where measure = 'received_direct') as received_direct,
    sum(numerator) filter (where measure = 'carried_over') as carried_over,
    sum(numerator) filter (where measure = 'resolved') as resolved,
    sum(numerator) filter (where measure = 'resolved_early') as resolved_early,
    sum(numerator) filter (where measure = 'resolved_on_day') as resolved_on_day,
    sum(numerator) filter (where measure = 'resolved_late') as resolved_late,
    sum(numerator) filter (where measure = 'open') as open,
    sum(numerator) filter (where measure = 'open_overdue') as open_overdue
from own
group by level
order by array_position(['department', 'district', 'commune'], level)
