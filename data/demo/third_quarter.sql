-- Quý III/2023 as printed: carried over from 14/6, left open on 14/9, finished late in between.
-- Only the dossiers nearest to the other side are moved; the rest stays as it was drawn.

create macro count_open(last_day) as (
    select count(*)
    from handled
    where received_at < last_day + interval 1 day and finished_at >= last_day + interval 1 day
);

create macro count_finished_late() as (
    select count(*)
    from handled
    where
        finished_at >= timestamp '2023-06-15'
        and finished_at < timestamp '2023-09-15'
        and cast(finished_at as date) > cast(due_at as date)
);

-- Carried over, too many: those finished soonest after 14/6 were finished on 14/6.
update handled
set finished_at = timestamp '2023-06-14 16:45:00'
from (
    select key
    from handled
    where
        late_score >= 1
        and received_at < timestamp '2023-06-14'
        and finished_at >= timestamp '2023-06-15'
    qualify
        row_number() over (order by finished_at, key)
        <= (select count_open(date '2023-06-14') - figure_printed('carried_over'))
) as nearest
where handled.key = nearest.key;

-- Carried over, too few: those finished last before 15/6, and due later, are finished on 15/6.
update handled
set finished_at = timestamp '2023-06-15 07:45:00'
from (
    select key
    from handled
    where finished_at < timestamp '2023-06-15' and due_at >= timestamp '2023-06-15 07:45:00'
    qualify
        row_number() over (order by finished_at desc, key asc)
        <= (select figure_printed('carried_over') - count_open(date '2023-06-14'))
) as nearest
where handled.key = nearest.key;

-- Left open, too many: as on 14/6.
update handled
set finished_at = timestamp '2023-09-14 16:45:00'
from (
    select key
    from handled
    where
        late_score >= 1
        and received_at < timestamp '2023-09-14'
        and finished_at >= timestamp '2023-09-15'
    qualify
        row_number() over (order by finished_at, key)
        <= (select count_open(date '2023-09-14') - figure_printed('left_open'))
) as nearest
where handled.key = nearest.key;

-- Left open, too few: as on 14/6.
update handled
set finished_at = timestamp '2023-09-15 07:45:00'
from (
    select key
    from handled
    where finished_at < timestamp '2023-09-15' and due_at >= timestamp '2023-09-15 07:45:00'
    qualify
        row_number() over (order by finished_at desc, key asc)
        <= (select figure_printed('left_open') - count_open(date '2023-09-14'))
) as nearest
where handled.key = nearest.key;

-- Finished late, too many: those that were late by the narrowest chance are finished when due.
update handled
set finished_at = due_at
from (
    select key
    from handled
    where
        late_score < 1
        and due_at >= timestamp '2023-06-15'
        and finished_at < timestamp '2023-09-15'
        and cast(finished_at as date) > cast(due_at as date)
    qualify
        row_number() over (order by late_score desc, key asc)
        <= (select count_finished_late() - figure_printed('finished_late'))
) as nearest
where handled.key = nearest.key;

-- Finished late, too few: those that escaped by the narrowest chance take one working day more.
update handled
set finished_at = nearest.next_working_day + interval 9 hour
from (
    select
        handled.key,
        following.day as next_working_day
    from handled
    inner join working_day on cast(handled.due_at as date) = working_day.day
    inner join working_day_of as following
        on working_day.working_day_number + 1 = following.working_day_number
    where
        handled.late_score >= 1
        and handled.due_at >= timestamp '2023-06-15'
        and handled.due_at < timestamp '2023-09-14'
        and handled.finished_at >= timestamp '2023-06-15'
    qualify
        row_number() over (order by handled.late_score, handled.key)
        <= (select figure_printed('finished_late') - count_finished_late())
) as nearest
where handled.key = nearest.key;
