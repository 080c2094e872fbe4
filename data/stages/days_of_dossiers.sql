-- stage: gather
-- needs:
-- The first and the last day of the dossiers in the files at $paths. What was received more than a
-- year before all others, and is no more than one dossier in a hundred, is no first day: most often
-- it is a mistyped year. Such dossiers are carried over into the first period all the same.
with

by_day as (

    select
        cast(received_at as date) as day,
        cast(max(finished_at) as date) as last_finished_on,
        count(*) as count_dossiers
    from read_parquet($paths)
    group by cast(received_at as date)

),

spaced as (

    select
        *,
        sum(count_dossiers) over (order by day) - count_dossiers as count_before,
        sum(count_dossiers) over () as count_all,
        day - lag(day) over (order by day) > 366 as stands_apart
    from by_day

)

select
    coalesce(
        max(day) filter (where stands_apart and count_before <= count_all / 100),
        min(day)
    ) as first_day,
    greatest(max(day), max(last_finished_on)) as last_day
from spaced
