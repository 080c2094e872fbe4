-- reads: batch, rejected_row
--
-- Each batch's account as it stands, and how much of what it was refused for nothing newer has
-- closed: rows, or cells of a form.
with

open_place as (

    select distinct
        rejected_row.batch_id,
        rejected_row.sheet,
        rejected_row.row_number,
        case
            when starts_with(batch.source, 'form:') then rejected_row.column_number
        end as column_number
    from rejected_row
    inner join batch on rejected_row.batch_id = batch.batch_id
    where not rejected_row.is_closed

),

open_row as (

    select
        batch_id,
        count(*) as count_open
    from open_place
    group by batch_id

)

select
    batch.batch_id,
    batch.is_current,
    batch.count_in,
    batch.count_accepted,
    batch.count_rejected,
    batch.count_superseded,
    coalesce(open_row.count_open, 0) as count_open
from batch
left join open_row on batch.batch_id = open_row.batch_id
