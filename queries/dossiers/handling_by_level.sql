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
    case figure.scope when 'with_children' then 'province' else figure.scope end as level,
    coalesce(
        max(figure.origin) filter (where figure.numerator is not null),
        max(figure.origin)
    ) as origin,
    any_value(figure.numerator) filter (where figure.measure = 'to_handle') as to_handle,
    any_value(figure.numerator) filter (where figure.measure = 'received_online')
        as received_online,
    coalesce(
        any_value(figure.numerator) filter (where figure.measure = 'received_new')
        - any_value(figure.numerator) filter (where figure.measure = 'received_online'),
        any_value(figure.numerator) filter (where figure.measure = 'received_direct')
    ) as received_otherwise,
    received_otherwise
    - any_value(figure.numerator) filter (where figure.measure = 'received_direct')
        as received_other,
    any_value(figure.numerator) filter (where figure.measure = 'carried_over') as carried_over,
    any_value(figure.numerator) filter (where figure.measure = 'resolved') as resolved,
    any_value(figure.numerator) filter (where figure.measure = 'resolved_early') as resolved_early,
    any_value(figure.numerator) filter (where figure.measure = 'resolved_on_day')
        as resolved_on_day,
    any_value(figure.numerator) filter (where figure.measure = 'resolved_late') as resolved_late,
    any_value(figure.numerator) filter (where figure.measure = 'open') as open,
    any_value(figure.numerator) filter (where figure.measure = 'open_overdue') as open_overdue
from figure
where
    figure.is_current
    and figure.period = $period
    and figure.measure in (
        'to_handle', 'received_new', 'received_online', 'received_direct', 'carried_over',
        'resolved', 'resolved_early', 'resolved_on_day', 'resolved_late', 'open', 'open_overdue'
    )
    and figure.scope in ('department', 'district', 'commune', 'with_children')
    and figure.unit_code in (
        select listed_unit.unit_code
        from listed_unit
        where listed_unit.level = 'province'
    )
    and figure.origin in ('counted', 'simulated', 'reported')
group by figure.scope
order by array_position(['department', 'district', 'commune', 'with_children'], figure.scope)
