-- scope: rejected_row
-- seen_with: see_rejects
-- views:
--
-- Of a row that was not taken its place and its reason, not what is written in it.

select
    rejected_row.* replace (
        cast(null as varchar) as given,
        cast(null as varchar) as of_unit,
        '{}' as mapped
    )
from original.rejected_row
