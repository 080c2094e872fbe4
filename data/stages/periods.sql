-- stage: gather
-- needs:
-- writes: period
-- Both calendars. A report month runs from the 15th of the month before to the 14th
-- (NĐ 09/2019/NĐ-CP, Điều 12), so the report year starts on 15 December.
insert into period by name

with

year_number as (

    select cast(years.year as integer) as year
    from unnest(range($first_year, $last_year + 1)) as years (year)

),

kind_span as (

    -- Every kind of period, as the months of the year that it covers.
    select
        span.kind,
        span.first_number,
        span.last_number,
        span.count_months
    from (
        values
        ('month', 1, 12, 1),
        ('quarter', 1, 4, 3),
        ('half', 1, 2, 6),
        ('nine_months', 1, 1, 9),
        ('year', 1, 1, 12)
    ) as span (kind, first_number, last_number, count_months)

),

span as (

    select
        year_number.year,
        kind_span.kind,
        cast(numbers.number as integer) as number,
        kind_span.count_months,
        make_date(year_number.year, 1 + (numbers.number - 1) * kind_span.count_months, 1)
            as first_day
    from year_number
    cross join kind_span
    cross join unnest(range(kind_span.first_number, kind_span.last_number + 1)) as numbers (number)

),

named as (

    select
        *,
        case kind
            when 'month' then printf('%d-%02d', year, number)
            when 'quarter' then printf('%d-Q%d', year, number)
            when 'half' then printf('%d-H%d', year, number)
            when 'nine_months' then printf('%d-9M', year)
            else printf('%d', year)
        end as name,
        cast(first_day + to_months(cast(count_months as integer)) as date) as next_first_day
    from span

)

select
    name as period,
    'report' as calendar,
    kind,
    year,
    number,
    cast(first_day - interval 1 month + interval 14 day as date) as starts_on,
    cast(next_first_day - interval 1 month + interval 13 day as date) as ends_on
from named
union all
select
    'civil:' || name as period,
    'civil' as calendar,
    kind,
    year,
    number,
    first_day as starts_on,
    next_first_day - 1 as ends_on
from named
