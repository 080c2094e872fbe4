-- question: Trong kỳ, từng cấp tiếp nhận, giải quyết bao nhiêu hồ sơ (biểu II.06)?
-- grain: level
-- params: period
-- measure: to_handle
--
-- The columns of form II.06. Each level is the sum of its own offices, so the levels add up to
-- the province, which comes last. What one level handed to another when units were reorganised
-- within the period stands at neither: there (3) differs from (7) + (11) by as much. The form has two
-- columns for new dossiers, so (5) has all that did not come online; received_other says how many of
-- them came neither directly nor by post.

select
    level,
    coalesce(
        max(origin) filter (where numerator is not null),
        max(origin)
    ) as origin,
    any_value(numerator) filter (where measure = 'to_handle') as to_handle,
    any_value(numerator) filter (where measure = 'received_online')
        as received_online,
    coalesce(
        any_value(numerator) filter (where measure = 'received_new')
        - any_value(numerator) filter (where measure = 'received_online'),
        any_value(numerator) filter (where measure = 'received_direct')
    ) as received_otherwise,
    received_otherwise
    - any_value(numerator) filter (where measure = 'received_direct')
        as received_other,
    any_value(numerator) filter (where measure = 'carried_over') as carried_over,
    any_value(numerator) filter (where measure = 'resolved') as resolved,
    any_value(numerator) filter (where measure = 'resolved_early') as resolved_early,
    any_value(numerator) filter (where measure = 'resolved_on_day')
        as resolved_on_day,
    any_value(numerator) filter (where measure = 'resolved_late') as resolved_late,
    any_value(numerator) filter (where measure = 'open') as open,
    any_value(numerator) filter (where measure = 'open_overdue') as open_overdue
from level_figure
where
    period = $period
    and measure in (
        'to_handle', 'received_new', 'received_online', 'received_direct', 'carried_over',
        'resolved', 'resolved_early', 'resolved_on_day', 'resolved_late', 'open', 'open_overdue'
    )
group by level
order by array_position(['department', 'district', 'commune', 'province'], level)
