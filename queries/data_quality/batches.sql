-- question: Đã nhập những tệp nào, mỗi tệp được bao nhiêu dòng?
-- grain: batch_id
-- params: limit?, offset?
-- measure:
--
-- Rows in = accepted + rejected + superseded. A rejected row is open until a newer file replaces
-- it. Sums over all files stand on every row, also where only some of the files are asked for; of a
-- unit's form on anti-corruption the counts are for the inspectorate alone, in the sums too.

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
    coalesce(sum(batch.count_in) over (), 0) as all_in,
    coalesce(sum(batch.count_accepted) over (), 0) as all_accepted,
    coalesce(sum(batch.count_rejected) over (), 0) as all_rejected,
    coalesce(sum(batch.count_superseded) over (), 0) as all_superseded,
    sum(coalesce(rejected.count_open, 0)) over () as all_open
from batch
left join rejected on batch.batch_id = rejected.batch_id
left join named on batch.source = named.source
order by
    batch.imported_at desc,
    batch.batch_id
limit $limit offset coalesce($offset, 0)
