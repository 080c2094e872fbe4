-- question: Những dòng chưa nhận được vì sao, phải làm gì?
-- grain: reason
-- params:
-- measure:
--
-- A row with two reasons is counted under both. Closed: a newer file replaced the row.

with

place as (

    select
        *,
        row(batch_id, sheet, row_number) as line
    from rejected_row

)

select
    place.reason,
    reject_reason.title,
    reject_reason.next_step,
    count(distinct place.line) filter (where not place.is_closed) as count_rows,
    count(distinct place.batch_id) filter (where not place.is_closed) as count_files,
    count_if(not place.is_closed) as count_places,
    count_if(place.is_closed) as count_closed
from place
left join reject_reason on place.reason = reject_reason.reason
group by place.reason, reject_reason.title, reject_reason.next_step
order by
    count_rows desc,
    place.reason
