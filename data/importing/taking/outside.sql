-- reads: accepted
--
-- The dossiers of a file by the period it is said to hold: received within it; received and finished
-- before it; received after it; and of these two, those received in the other calendar's period.
with

placed as (

    select
        cast(received_at as date) between $first and $last as is_within,
        cast(received_at as date) < $first
        and coalesce(cast(finished_at as date) < $first, false) as is_before,
        cast(received_at as date) > $last as is_after,
        coalesce(cast(received_at as date) between $other_first and $other_last, false) as is_other
    from accepted

)

select
    count(*) filter (where is_within) as count_within,
    count(*) filter (where is_before) as count_before,
    count(*) filter (where is_after) as count_after,
    count(*) filter (where (is_before or is_after) and is_other) as count_other
from placed
