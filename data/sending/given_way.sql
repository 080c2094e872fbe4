-- reads: before_batch, batch
--
-- Of each file that was there before: how many of its rows no longer count.
select
    before_batch.file_name,
    before_batch.imported_at,
    before_batch.count_accepted as count_before,
    coalesce(batch.count_accepted, 0) as count_after
from before_batch
left join batch using (batch_id)
where coalesce(batch.count_accepted, 0) < before_batch.count_accepted
order by before_batch.imported_at desc, before_batch.file_name, before_batch.batch_id
