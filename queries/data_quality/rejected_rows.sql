-- question: Từng dòng chưa nhận được nằm ở đâu trong tệp nào?
-- grain: batch_id, sheet, row_number, column_number, field, reason, given
-- params: reason?, limit?, offset?
-- measure:
--
-- Only what is open: no newer file has replaced the row. Of the row itself only the cell that is
-- wrong is here, and the units that an ambiguous name could mean.

select
    batch.batch_id,
    batch.file_name,
    batch.imported_at,
    rejected_row.sheet,
    rejected_row.row_number,
    rejected_row.column_number,
    rejected_row.heading,
    rejected_row.field,
    rejected_row.given,
    rejected_row.reason,
    reject_reason.title,
    reject_reason.next_step,
    rejected_row.candidates,
    count(*) over () as count_places
from rejected_row
inner join batch on rejected_row.batch_id = batch.batch_id
left join reject_reason on rejected_row.reason = reject_reason.reason
where
    not rejected_row.is_closed
    and ($reason is null or rejected_row.reason = $reason)
order by
    batch.imported_at desc,
    batch.batch_id,
    rejected_row.sheet,
    rejected_row.row_number,
    rejected_row.column_number,
    rejected_row.reason,
    rejected_row.field,
    rejected_row.given
limit $limit offset coalesce($offset, 0)
