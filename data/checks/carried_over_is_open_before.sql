-- check: carried_over_is_open_before
-- stage: counted
-- severity: blocking
-- sentence: Biểu II.06: (6) khác (11) của ngày trước khi kỳ bắt đầu
-- next_step: Xem ngày thành lập, kết thúc của đơn vị ở unit.csv, unit_succession.csv
-- needs: answering, counted_month, current_measure, indicator_count, unit_month
-- idle_without: indicator_count

-- What a unit closes with on one day, the unit that answers on the next carries over. What opens
-- the first month of all was received before it: nobody has counted what was open then.

with

first_day as (

    select
        calendar,
        min(starts_on) as opens_on
    from counted_month
    group by calendar

),

carried as (

    select
        indicator_count.unit_code,
        indicator_count.valid_from,
        counted_month.calendar,
        unit_month.opens_on as day,
        sum(indicator_count.numerator) as number
    from indicator_count
    inner join current_measure using (measure, version)
    inner join counted_month on indicator_count.month = counted_month.month
    inner join unit_month
        on indicator_count.unit_code = unit_month.unit_code
        and indicator_count.valid_from = unit_month.valid_from
        and indicator_count.month = unit_month.month
    where indicator_count.measure = 'carried_over'
    group by all

),

open_then as (

    -- Only what a counted day follows: the latest has nothing to be carried into yet.
    select
        following.unit_code,
        following.valid_from,
        counted_month.calendar,
        following.opens_on as day,
        sum(indicator_count.numerator) as number
    from indicator_count
    inner join current_measure using (measure, version)
    inner join counted_month on indicator_count.month = counted_month.month
    inner join unit_month
        on indicator_count.unit_code = unit_month.unit_code
        and indicator_count.valid_from = unit_month.valid_from
        and indicator_count.month = unit_month.month
    inner join answering
        on indicator_count.unit_code = answering.written_code
        and indicator_count.valid_from = answering.written_from
        and unit_month.closes_on + 1 between answering.starts_on and answering.ends_on
    inner join unit_month as following
        on answering.unit_code = following.unit_code
        and answering.valid_from = following.valid_from
        and unit_month.closes_on + 1 = following.opens_on
    inner join counted_month as following_month
        on following.month = following_month.month
        and counted_month.calendar = following_month.calendar
    where indicator_count.measure = 'open'
    group by all

)

select
    unit_code,
    valid_from,
    calendar,
    day,
    carried.number as count_carried_over,
    open_then.number as count_open
from carried
full join open_then using (unit_code, valid_from, calendar, day)
inner join first_day using (calendar)
where day > first_day.opens_on and carried.number is distinct from open_then.number
order by unit_code, valid_from, calendar, day
