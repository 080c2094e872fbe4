-- On which day and at what time each dossier came: on working days, in office hours, except that
-- through one's own device people also apply in the evening and on days off, in the same month.

create table timed as
with

month_day as (

    -- The working days of each report month in order, with the next day off in the same month.
    select
        report_month(working.day) as starts_on,
        working.day,
        row_number() over (partition by report_month(working.day) order by working.day) as ordinal,
        count(*) over (partition by report_month(working.day)) as count_days,
        (
            select min(free.day)
            from working_day as free
            where
                not free.is_working
                and free.day > working.day
                and free.day <= working.day + 4
                and report_month(free.day) = report_month(working.day)
        ) as next_free_day
    from working_day as working
    where
        working.is_working
        and working.day between date '2020-09-15'
        and report_month(getvariable('through')) + interval 1 month - interval 1 day

),

month_length as (

    select distinct
        starts_on,
        count_days
    from month_day

),

drawn as (

    select
        received.*,
        1 + cast(floor(uniform('day', received.key) * length.count_days) as integer) as ordinal
    from received
    inner join month_length as length on received.starts_on = length.starts_on

),

came as (

    select
        drawn.* exclude (ordinal),
        uniform('time of receipt', drawn.key) as time_drawn,
        case
            when drawn.channel != 'online_self' then 'office hours'
            when uniform('time off', drawn.key) < 0.18 then 'evening'
            when uniform('time off', drawn.key) < 0.28 and month_day.next_free_day is not null
                then 'day off'
            else 'office hours'
        end as part_of_day,
        month_day.day as working_day,
        month_day.next_free_day
    from drawn
    inner join month_day
        on drawn.starts_on = month_day.starts_on and drawn.ordinal = month_day.ordinal

)

select
    *,
    case when part_of_day = 'day off' then next_free_day else working_day end as received_on,
    -- Seconds since midnight: 7:15–11:15 and 13:15–16:30; evenings 18:00–22:30; days off 8–21.
    cast(floor(
        case
            when part_of_day = 'evening' then 64800 + 16200 * time_drawn
            when part_of_day = 'day off' then 28800 + 46800 * time_drawn
            when time_drawn < 0.58 then 26100 + 14400 * time_drawn / 0.58
            else 47700 + 11700 * (time_drawn - 0.58) / 0.42
        end
    ) as integer) as received_second
from came;
