-- scope: batch
-- seen_with: see_anti_corruption_cells
-- views:
--
-- That a unit sent its form on anti-corruption is for everybody; how many cells of it were filled,
-- taken or not tells what was in it. The province's own is for everybody.

select
    batch.* replace (
        case when not hidden.is_hidden then batch.count_in end as count_in,
        case when not hidden.is_hidden then batch.count_accepted end as count_accepted,
        case when not hidden.is_hidden then batch.count_rejected end as count_rejected,
        case when not hidden.is_hidden then batch.count_superseded end as count_superseded
    )
from original.batch
inner join (
    select
        sent.batch_id,
        contains(sent.source, '/PCTN') and not exists (
            select unit.unit_code
            from original.unit
            where unit.level = 'province' and ends_with(sent.source, ':' || unit.unit_code)
        ) as is_hidden
    from original.batch as sent
) as hidden on batch.batch_id = hidden.batch_id
