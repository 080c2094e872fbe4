-- Which dossiers were received, in which report month, and how they came in.
-- A twelfth more are drawn than kept, so that Quý III/2023 can have exactly the printed receipts:
-- in that quarter as many are left out as it takes. A tiny office gets one a month.

create table candidate as
with

month as (

    -- From 15/9/2020: what was still open on 14/12/2020 is the first opening stock.
    select
        cast(starts_on as date) as starts_on,
        season.receipts / (select avg(each.receipts) from season as each) as season
    from
        generate_series(
            timestamp '2020-09-15',
            cast(report_month(getvariable('through')) as timestamp),
            interval 1 month
        ) as months (starts_on)
    inner join season on report_month_number(months.starts_on) = season.month_number

),

cell as (

    select
        mix.unit_code,
        mix.procedure_code,
        month.starts_on,
        concat(mix.unit_code, '/', mix.procedure_code, '/', month.starts_on) as cell,
        mix.per_quarter / 3 * month.season * 13 / 12.0 as expected,
        office.is_tiny
    from mix
    inner join office on mix.unit_code = office.unit_code
    cross join month

),

counted as (

    select
        *,
        case
            when is_tiny then 1
            else cast(
                floor(expected * exp(0.12 * normal('volume', cell)) + uniform('one more', cell))
                as integer
            )
        end as count_drawn
    from cell

)

select
    unit_code,
    procedure_code,
    starts_on,
    starts_on between date '2023-06-15' and date '2023-09-14' as is_third_quarter,
    hash(concat(cell, '/', number)) as key
from counted
cross join unnest(range(count_drawn)) as numbers (number);

create table scored_receipts as
with

scored as (

    select
        candidate.*,
        office.level,
        office.digitised_lean,
        report_quarter_number(candidate.starts_on) as quarter_number,
        case when office.is_tiny then 0 else uniform('kept', candidate.key) end as kept_score,
        -- The share online grows by .11 of log odds a quarter (Quý III/2023 is number 10).
        case
            when catalogue.online_rate = 0 then 0
            else logistic(
                log_odds(catalogue.online_rate)
                + office.online_lean
                + 0.11 * (report_quarter_number(candidate.starts_on) - 10)
                - 0.04
            )
        end as online_share
    from candidate
    inner join office on candidate.unit_code = office.unit_code
    inner join catalogue on candidate.procedure_code = catalogue.procedure_code

),

kept as (

    select *
    from scored
    qualify case
        when is_third_quarter
            then row_number() over (
                partition by is_third_quarter order by kept_score, key
            ) <= figure_printed('received_new')
        else kept_score < 12 / 13.0
    end

)

-- The smaller the score, the more likely; below 1 it happens by itself.
select
    *,
    coalesce(uniform('online', key) / nullif(online_share, 0), 1e9) as online_score,
    uniform('digitised', key)
    / logistic(1.23 + digitised_lean + 0.17 * (quarter_number - 10)) as digitised_score
from kept;

create table received as
with

ranked as (

    select
        *,
        row_number() over (
            partition by is_third_quarter order by online_score, key
        ) as online_rank,
        row_number() over (
            partition by is_third_quarter order by digitised_score, key
        ) as digitised_rank
    from scored_receipts

),

decided as (

    select
        *,
        case
            when is_third_quarter
                then online_rank <= figure_printed('received_online')
            else online_score < 1
        end as is_online,
        case
            when is_third_quarter
                then digitised_rank <= figure_printed('digitised')
            else digitised_score < 1
        end as is_digitised
    from ranked

)

select
    key,
    unit_code,
    procedure_code,
    level,
    starts_on,
    is_third_quarter,
    is_digitised,
    case
        when is_online and uniform('on behalf', key) < 0.3 then 'online_counter'
        when is_online then 'online_self'
        when uniform('by post', key) < 0.03 then 'post'
        else 'direct'
    end as channel
from decided;
