-- reads: rejected_row, reject_reason, batch
select
    rejected_row.batch_id,
    batch.file_name,
    rejected_row.sheet,
    rejected_row.row_number,
    rejected_row.column_number,
    rejected_row.heading,
    rejected_row.given,
    rejected_row.reason,
    coalesce(reject_reason.title, rejected_row.reason) as title,
    coalesce(reject_reason.next_step, '') as next_step,
    rejected_row.candidates,
    batch.source,
    batch.mapping
from rejected_row
inner join batch using (batch_id)
left join reject_reason using (reason)
where
    not rejected_row.is_closed
    and ($batch_id is null or rejected_row.batch_id = $batch_id)
order by
    batch.imported_at desc,
    rejected_row.batch_id,
    rejected_row.sheet,
    rejected_row.row_number,
    rejected_row.column_number
