-- question: Bao nhiêu hồ sơ quá hạn của từng đơn vị chỉ chậm kết thúc trên hệ thống?
-- grain: unit_code, valid_from
-- params: period, measure, level
-- measure: $measure
--
-- Of the late ones among what fell due in the period those whose result was there in time, as in
-- late_by_step, of each unit on the days of its life. Only late dossiers are closed late: of any
-- other measure no row.

select
    due_part.unit_code,
    due_part.valid_from,
    cast(sum(due_part.count_late) as bigint) as count_late,
    cast(sum(due_part.closed_late) as bigint) as closed_late
from office_stay
inner join due_part
    on office_stay.unit_code = due_part.unit_code
    and office_stay.valid_from = due_part.valid_from
    and office_stay.month = due_part.month
inner join unit
    on due_part.unit_code = unit.unit_code and due_part.valid_from = unit.valid_from
where
    office_stay.source = 'dossiers'
    and office_stay.period = $period
    and office_stay.is_present
    and unit.level = $level
    and $measure = 'late_of_due'
group by due_part.unit_code, due_part.valid_from
order by
    due_part.unit_code,
    due_part.valid_from
