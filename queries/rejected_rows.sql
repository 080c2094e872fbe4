-- question: Từng dòng chưa nhận được nằm ở đâu trong tệp nào?
-- grain: batch_id, sheet, row_number, column_number, field, reason, given
-- params: reason?, limit?, offset?
-- measure:
--
-- Only what is open: no newer file has replaced the row. Of the row itself only the cell that is
-- wrong is here. A unit that a name could mean is told by its name, else as the import wrote it.

with

place as (

    select
        rejected_row.*,
        batch.file_name,
        batch.imported_at,
        count(*) over () as count_places,
        row_number() over (
            order by
                batch.imported_at desc,
                rejected_row.batch_id,
                rejected_row.sheet,
                rejected_row.row_number,
                rejected_row.column_number,
                rejected_row.reason,
                rejected_row.field,
                rejected_row.given
        ) as place_number
    from rejected_row
    inner join batch on rejected_row.batch_id = batch.batch_id
    where
        not rejected_row.is_closed
        and ($reason is null or rejected_row.reason = $reason)
    order by place_number
    limit $limit offset coalesce($offset, 0)

),

called as (

    select
        unit.unit_code,
        arg_max(unit.unit_name, unit.valid_from)
        || coalesce(' (' || arg_max(parent.short_name, unit.valid_from) || ')', '') as unit_name
    from unit
    left join unit as parent
        on unit.parent_code = parent.unit_code and parent.level = 'district'
    group by unit.unit_code

),

candidate as (

    select
        place_number,
        unnest(candidates) as code
    from place

),

meant as (

    select
        candidate.place_number,
        list(coalesce(called.unit_name, candidate.code) order by candidate.code) as candidates
    from candidate
    left join called on candidate.code = called.unit_code
    group by candidate.place_number

)

select
    place.batch_id,
    place.file_name,
    place.imported_at,
    place.sheet,
    place.row_number,
    place.column_number,
    place.heading,
    place.field,
    place.given,
    place.reason,
    reject_reason.title,
    reject_reason.next_step,
    coalesce(meant.candidates, []) as candidates,
    place.count_places
from place
left join reject_reason on place.reason = reject_reason.reason
left join meant on place.place_number = meant.place_number
order by place.place_number
