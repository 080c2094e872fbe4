-- stage: gather
-- needs:
-- writes: working_day
-- Each day with its running working-day number: weekends are free, holidays and swapped days as
-- they are known ($days_off, $days_worked); of years that none are known of (before $known_from,
-- after $known_to), weekends alone.
insert into working_day by name

with

every_day as (

    select cast(days.day as date) as day
    from
        unnest(range(
            make_date($first_year - 1, 12, 1), make_date($last_year + 1, 1, 1), interval 1 day
        )) as days (day)

),

told as (

    select
        day,
        case
            when list_contains(cast($days_worked as date[]), day) then true
            when list_contains(cast($days_off as date[]), day) then false
            else isodow(day) < 6
        end as is_working,
        year(day) between $known_from and $known_to as knows_holidays
    from every_day

)

select
    *,
    cast(count_if(is_working) over (order by day) as integer) as working_day_number
from told
