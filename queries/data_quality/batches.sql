-- question: Đã nhập những tệp nào, mỗi tệp được bao nhiêu dòng?
-- grain: batch_id
-- params: limit?, offset?
-- measure:
--
-- Rows in = accepted + rejected + superseded. A rejected row is open until a newer file replaces
-- it. Sums over all files stand on every row, also where only some of the files are asked for.

with

rejected as (

    select
        batch_id,
        count(distinct row(sheet, row_number)) filter (where not is_closed) as count_open
    from rejected_row
    group by batch_id

),

named as (

    select
        source,
        any_value(source_name order by source_name) as source_name
    from expected_source
    group by source

)

select
    batch.batch_id,
    batch.source,
    named.source_name,
    batch.mapping,
    batch.file_name,
    batch.holds,
    batch.starts_on,
    batch.ends_on,
    batch.imported_at,
    batch.is_current,
    batch.count_in,
    batch.count_accepted,
    batch.count_rejected,
    batch.count_superseded,
    coalesce(rejected.count_open, 0) as count_open,
    count(*) over () as count_files,
    sum(batch.count_in) over () as all_in,
    sum(batch.count_accepted) over () as all_accepted,
    sum(batch.count_rejected) over () as all_rejected,
    sum(batch.count_superseded) over () as all_superseded,
    sum(coalesce(rejected.count_open, 0)) over () as all_open
from batch
left join rejected on batch.batch_id = rejected.batch_id
left join named on batch.source = named.source
order by
    batch.imported_at desc,
    batch.batch_id
limit $limit offset coalesce($offset, 0)
