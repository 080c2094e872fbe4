-- stage: gather
-- A rejected row is closed when a newer file of its source has its dossier, holds the whole stretch
-- and all units of its file, or is a file of corrections that speaks of its place.
update rejected_row
set is_closed = true
from (

    with

    newer as (

        select
            older.batch_id as older_id,
            newer.batch_id as newer_id,
            newer.holds = 'all_of_period'
            and newer.starts_on <= older.starts_on
            and newer.ends_on >= older.ends_on
            and not exists (
                select 1
                from arrived_unit as older_unit
                anti join arrived_unit as newer_unit
                    on older_unit.unit_code = newer_unit.unit_code
                    and newer.batch_id = newer_unit.batch_id
                where older_unit.batch_id = older.batch_id
            ) as is_whole
        from arrived as older
        inner join arrived as newer
            on older.source = newer.source and older.number > newer.number

    ),

    arrived_code as (

        select
            batch_id,
            dossier_code
        from dossier
        union all
        select
            batch_id,
            json_extract_string(mapped, '$.dossier_code') as dossier_code
        from rejected_row

    )

    select distinct
        open_row.batch_id,
        open_row.sheet,
        open_row.row_number
    from rejected_row as open_row
    inner join newer on open_row.batch_id = newer.older_id
    left join arrived_code
        on newer.newer_id = arrived_code.batch_id
        and json_extract_string(open_row.mapped, '$.dossier_code') = arrived_code.dossier_code
    where newer.is_whole or arrived_code.dossier_code is not null
    union
    select
        batch_id,
        sheet,
        row_number
    from corrected_row

) as closed
where
    rejected_row.batch_id = closed.batch_id
    and rejected_row.sheet is not distinct from closed.sheet
    and rejected_row.row_number = closed.row_number
