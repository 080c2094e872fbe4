-- check: handling_does_not_add_up
-- stage: counted
-- severity: warning
-- sentence: Tổng số của toàn địa bàn: cột (3) khác đã giải quyết (7) cộng đang giải quyết (11) của biểu II.06
-- next_step: Xem đơn vị nào thiếu ô, thiếu tháng ở trang Giải quyết hồ sơ; đề nghị gửi lại biểu
-- needs: indicator_total, period, unit
-- idle_without: form_cell
-- Where reports alone are added up: some units tell one column and not another, or of other months.

select
    total.unit_code,
    total.period,
    any_value(total.numerator) filter (where total.measure = 'to_handle') as count_to_handle,
    any_value(total.numerator) filter (where total.measure = 'resolved') as count_resolved,
    any_value(total.numerator) filter (where total.measure = 'open') as count_open,
    abs(count_to_handle - count_resolved - count_open) as difference
from indicator_total as total
inner join period on total.period = period.period
inner join unit
    on total.unit_code = unit.unit_code
    and total.valid_from = unit.valid_from
    and unit.level = 'province'
anti join indicator_total as counted
    on total.period = counted.period
    and counted.measure = 'resolved'
    and counted.scope = 'own'
    and counted.origin <> 'reported'
    and counted.numerator is not null
where
    total.scope = 'with_children' and total.measure in ('to_handle', 'resolved', 'open')
group by total.unit_code, total.period, period.starts_on
having
    bool_or(total.origin = 'reported') and count_to_handle <> count_resolved + count_open
order by period.starts_on, total.period
