-- scope: rejected_row
-- seen_with: see_rejects
-- views:
--
-- Of a row that was not taken its place and its reason, not what is written in it; but for a unit's
-- form on anti-corruption, of which one whose right does not show it has no text here to begin with
-- (data/shadows/rejected_row.sql).

select
    rejected_row.* replace (
        case when contains(batch.source, '/PCTN') then rejected_row.given end as given,
        case when contains(batch.source, '/PCTN') then rejected_row.of_unit end as of_unit,
        '{}' as mapped
    )
from original.rejected_row
inner join original.batch on rejected_row.batch_id = batch.batch_id
