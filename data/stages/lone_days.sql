-- stage: gather
-- needs: arrived, dossier
-- writes: lone_day
-- idle_without: dossier
-- Days that stand alone: more than 31 days later than all others, and of one dossier, or of no more
-- than one in a hundred; so also several, one after the other, while most dossiers came before. A
-- day in a period that its file was said to hold does not stand alone. Called today, such a day
-- would make every open dossier overdue.
insert into lone_day by name

with

event as (

    select
        dossier_code,
        batch_id,
        'received_at' as field,
        cast(received_at as date) as day
    from dossier
    union all
    select
        dossier_code,
        batch_id,
        'finished_at' as field,
        cast(finished_at as date) as day
    from dossier
    where finished_at is not null

),

by_day as (

    select
        event.day,
        count_if(event.field = 'received_at') as count_received,
        count_if(event.field = 'finished_at') as count_finished,
        bool_or(
            arrived.names_period and event.day between arrived.starts_on and arrived.ends_on
        ) as is_named
    from event
    inner join arrived using (batch_id)
    group by event.day

),

spaced as (

    select
        *,
        lag(day) over (order by day) as day_before
    from by_day

),

numbered as (

    select
        *,
        count_if(coalesce(day - day_before > 31, false)) over (order by day) as number
    from spaced

),

stretch as (

    -- Days without a longer gap between them; those of a dossier are counted once.
    select
        number,
        max(day) as last_day,
        greatest(sum(count_received), sum(count_finished)) as count_dossiers,
        bool_or(is_named) as is_named
    from numbered
    group by number

),

weighed as (

    select
        *,
        sum(count_dossiers) over (order by number desc) as count_since,
        sum(count_dossiers) over () as count_all
    from stretch

)

select event.*
from event
where
    event.day > (
        select max(last_day)
        from weighed
        where
            is_named
            or count_dossiers > greatest(1, count_all / 100)
            or count_since > count_all / 2
    )
