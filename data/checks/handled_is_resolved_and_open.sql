-- check: handled_is_resolved_and_open
-- stage: counted
-- severity: blocking
-- sentence: Biểu II.06: (4)+(5)+(6) khác (7)+(11)
-- next_step: Xem ngày thành lập, kết thúc của đơn vị ở unit.csv, unit_succession.csv
-- needs: current_measure, indicator_count
-- idle_without: indicator_count

select
    indicator_count.unit_code,
    indicator_count.valid_from,
    procedure_code,
    month,
    coalesce(sum(numerator) filter (where measure in ('received_new', 'carried_over')), 0)
        as count_to_handle,
    coalesce(sum(numerator) filter (where measure in ('resolved', 'open')), 0)
        as count_resolved_and_open
from indicator_count
inner join current_measure using (measure, version)
group by indicator_count.unit_code, indicator_count.valid_from, procedure_code, month
having count_to_handle <> count_resolved_and_open
order by indicator_count.unit_code, indicator_count.valid_from, procedure_code, month
