-- When each dossier was due and was finished, and how it ended: early, on the day or late, never
-- before it came. What is finished after the last day is cut off last (batch.sql).

create table working_day_of as
select
    working_day_number,
    day
from working_day
where is_working;

create table handled as
with

limited as (

    -- Handling starts on the day of receipt, or the next working day after hours. A limit in
    -- hours runs through office hours, eight a day, to the same time of day.
    select
        timed.*,
        catalogue.field,
        catalogue.late_rate,
        catalogue.time_limit_unit,
        working_day.working_day_number
        + cast(timed.part_of_day != 'office hours' as integer) as start_number,
        cast(
            case
                when catalogue.time_limit_unit = 'working_day' then catalogue.time_limit
                when timed.part_of_day = 'office hours' then catalogue.time_limit / 8
                else catalogue.time_limit / 8 - 1
            end
            as integer
        ) as limit_days
    from timed
    inner join catalogue on timed.procedure_code = catalogue.procedure_code
    inner join working_day on timed.received_on = working_day.day

),

due as (

    select
        limited.*,
        working_day_of.day as due_on,
        case
            when time_limit_unit = 'hour' and part_of_day = 'office hours' then received_second
            else 61200
        end as due_second
    from limited
    inner join working_day_of
        on limited.start_number + limited.limit_days = working_day_of.working_day_number

),

special as (

    select distinct unit_code
    from planted
    where kind in ('handling', 'tiny')

),

scored as (

    -- Late below 1. Beyond its procedure: the season, what is planted, and for units where
    -- nothing is planted a little of their own, lasting and by quarter.
    select
        due.*,
        uniform('late', due.key) / nullif(
            due.late_rate
            * season.lateness / (select avg(each.lateness) from season as each)
            * coalesce(
                effect.factor,
                case
                    when special.unit_code is null
                        then exp(
                            0.10 * normal('unit', due.unit_code)
                            + 0.08 * normal(
                                'unit and quarter',
                                concat(due.unit_code, '/', report_quarter_number(due.due_on))
                            )
                            - 0.0082
                        )
                    else 1
                end
            ),
            0
        ) as late_score
    from due
    inner join season on report_month_number(due.due_on) = season.month_number
    left join special on due.unit_code = special.unit_code
    left join planted as effect
        on due.unit_code = effect.unit_code
        and effect.kind in ('handling', 'tiny')
        and due.due_on between effect.starts_on and effect.ends_on

),

paced as (

    -- The printed stock grows by a quarter from 14/6 to 14/9/2023 while receipts do not: what
    -- came in 2023 was handled ever nearer to its limit, and later it stays so. 1 is evenly over
    -- it, 0 at its end.
    select
        * replace (coalesce(late_score, 1e9) as late_score),
        0.50 - 0.42 * pow(
            least(greatest(date_diff('day', date '2022-12-15', received_on), 0), 274) / 274.0, 2
        ) as eagerness
    from scored

),

spent as (

    -- Working days from start to finish. One in six is finished on the day it is due; a late
    -- one is four working days late in the middle, and one in ten over a month.
    select
        *,
        case
            when late_score < 1
                then limit_days + 1 + cast(
                    floor(least(exp(1.3 + 1.55 * normal('days late', key)), 300)) as integer
                )
            when uniform('on the day', key) < 0.16 then limit_days
            else cast(
                floor(limit_days * pow(uniform('days used', key), eagerness)) as integer
            )
        end as days_spent,
        uniform('time of finish', key) as finish_drawn
    from paced

),

finished as (

    select
        spent.*,
        working_day_of.day as finished_on,
        received_on + to_seconds(received_second) as received_at,
        due_on + to_seconds(due_second) as due_at
    from spent
    inner join working_day_of
        on spent.start_number + spent.days_spent = working_day_of.working_day_number

)

select
    key,
    unit_code,
    procedure_code,
    level,
    field,
    channel,
    is_third_quarter,
    is_digitised,
    late_score,
    received_at,
    due_at,
    case
        when finished_on = received_on
            -- The same day: between a quarter of an hour after receipt and 17:00.
            then
                received_at
                + to_seconds(cast(floor(900 + finish_drawn * (60300 - received_second)) as integer))
        when finished_on = due_on
            -- On the day: from 7:30 on, and by the time it is due.
            then
                due_on
                + to_seconds(cast(floor(
                    least(27000, due_second) + finish_drawn * greatest(due_second - 27000, 0)
                ) as integer))
        else finished_on + to_seconds(cast(floor(27000 + 34200 * finish_drawn) as integer))
    end as finished_at,
    case
        when uniform('outcome', key) < 0.012 then 'returned'
        when uniform('outcome', key) < 0.018 then 'refused'
        when uniform('outcome', key) < 0.027 then 'withdrawn'
        else 'result'
    end as outcome
from finished;
