-- check: carried_over_is_open_before
-- stage: counted
-- severity: blocking
-- sentence: Biểu II.06: (6) khác (11) của ngày trước khi kỳ bắt đầu

with

carried as (

    select
        indicator_count.unit_code,
        counted_month.calendar,
        cast(counted_month.starts_on - interval 1 day as date) as day,
        sum(indicator_count.numerator) as number
    from indicator_count
    inner join current_measure using (measure, version)
    inner join counted_month using (month)
    where indicator_count.measure = 'carried_over'
    group by all

),

open_then as (

    -- Only months that another follows: the latest has nothing to be carried into yet.
    select
        indicator_count.unit_code,
        counted_month.calendar,
        counted_month.ends_on as day,
        sum(indicator_count.numerator) as number
    from indicator_count
    inner join current_measure using (measure, version)
    inner join counted_month using (month)
    inner join counted_month as following
        on counted_month.calendar = following.calendar
        and counted_month.ends_on = cast(following.starts_on - interval 1 day as date)
    where indicator_count.measure = 'open'
    group by all

)

select
    unit_code,
    calendar,
    day,
    carried.number as count_carried_over,
    open_then.number as count_open
from carried
full join open_then using (unit_code, calendar, day)
where carried.number is distinct from open_then.number
order by unit_code, calendar, day
