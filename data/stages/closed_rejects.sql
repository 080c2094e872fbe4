-- stage: gather
-- needs: arrived, batch, corrected_row, dossier, held, rejected_row
-- writes: rejected_row
-- idle_without: rejected_row
-- A rejected row is closed when a newer file of its source has its dossier, holds all of its unit on
-- its file's days (where it names no unit: all that its file held), or is a file of corrections that
-- speaks of its place. One of a file that gave way to a file of everything came closed
-- (take_rejected_row).
update rejected_row
set is_closed = true
from (

    with

    held_again as (

        -- How many units of an older file a newer one holds on all of its days.
        select
            older.batch_id as older_id,
            newer.batch_id as newer_id,
            count(*) as count_units
        from held as older
        inner join held as newer
            on older.source = newer.source
            and older.unit_code = newer.unit_code
            and older.starts_on >= newer.starts_on
            and older.ends_on <= newer.ends_on
        group by older.batch_id, newer.batch_id

    ),

    held_once as (

        select
            batch_id,
            count(*) as count_units
        from held
        group by batch_id

    ),

    newer as (

        select
            older.batch_id as older_id,
            newer.batch_id as newer_id,
            newer.holds = 'all_of_period'
            and coalesce(held_again.count_units = held_once.count_units, false) as is_whole,
            newer.holds = 'all_of_period'
            and coalesce(
                older.starts_on >= newer.starts_on and older.ends_on <= newer.ends_on, false
            ) as is_of_its_days
        from arrived as older
        inner join arrived as newer
            on older.source = newer.source and older.number > newer.number
        left join held_once on older.batch_id = held_once.batch_id
        left join held_again
            on older.batch_id = held_again.older_id and newer.batch_id = held_again.newer_id

    ),

    arrived_code as (

        select
            batch_id,
            dossier_code
        from dossier
        union all
        select
            batch_id,
            nfc_normalize(trim(json_extract_string(mapped, '$.dossier_code'))) as dossier_code
        from rejected_row

    ),

    spoken_of as (

        -- The units of which a file has dossiers, or rows that were rejected in their turn.
        select
            batch_id,
            unit_code as of_unit
        from held
        union
        select
            batch_id,
            of_unit
        from rejected_row
        where of_unit is not null

    )

    select distinct
        open_row.batch_id,
        open_row.sheet,
        open_row.row_number
    from rejected_row as open_row
    inner join newer on open_row.batch_id = newer.older_id
    left join spoken_of
        on newer.newer_id = spoken_of.batch_id and open_row.of_unit = spoken_of.of_unit
    left join arrived_code
        on newer.newer_id = arrived_code.batch_id
        and nfc_normalize(trim(json_extract_string(open_row.mapped, '$.dossier_code')))
        = arrived_code.dossier_code
    where
        arrived_code.dossier_code is not null
        or case
            when open_row.of_unit is null then newer.is_whole
            else newer.is_of_its_days and spoken_of.of_unit is not null
        end
    union
    -- A row is corrected in whichever reading of its file.
    select
        reading.batch_id,
        corrected_row.sheet,
        corrected_row.row_number
    from corrected_row
    inner join batch as corrected on corrected_row.batch_id = corrected.batch_id
    inner join batch as reading
        on corrected.source = reading.source and corrected.content_hash = reading.content_hash

) as closed
where
    rejected_row.batch_id = closed.batch_id
    and rejected_row.sheet is not distinct from closed.sheet
    and rejected_row.row_number = closed.row_number
