-- What dossiers tell beyond how they were handled. What nobody would have recorded stays unknown:
-- when a paper was filed is when it was received; what was reused, whom the population database
-- knew and what reached the national portal is recorded from report year 2023 on. Offices differ.

create table office_lean as
select
    unit_code,
    0.6 * normal('digital result lean', unit_code) as digital_result,
    0.6 * normal('reused lean', unit_code) as reused,
    0.7 * normal('authenticated lean', unit_code) as authenticated,
    0.8 * normal('synchronised lean', unit_code) as synchronised,
    0.6 * normal('accepted late lean', unit_code) as accepted_late,
    0.8 * normal('apology lean', unit_code) as apology
-- A code may be used again.
from (select distinct unit_code from unit) as code;

create table told as
with

placed as (

    select
        assigned.*,
        office_lean.* exclude (unit_code),
        catalogue.returns_result,
        -- One in twelve need not pay: poor households, veterans.
        catalogue.has_fee and uniform('exempt', assigned.key) >= 1 / 12.0 as has_fee,
        cast(assigned.received_at as date) as received_on,
        cast(assigned.due_at as date) as due_on,
        cast(assigned.finished_at as date) as finished_on,
        report_quarter_number(cast(assigned.received_at as date)) as quarter_number,
        assigned.received_at >= timestamp '2022-12-15' as is_recorded
    from assigned
    inner join office_lean on assigned.unit_code = office_lean.unit_code
    inner join catalogue on assigned.procedure_code = catalogue.procedure_code

),

paid as (

    -- The smaller the score, the more likely; below 1 it happens by itself. Quý III/2023 has as
    -- many as were printed, of land and of other fees.
    select
        *,
        case
            when not has_fee then 1e9
            else
                uniform('paid online', key) / logistic(
                    case when channel = 'online_self' then 0.12 else -2.9 end
                    - case when field = 'Đất đai' then 0.6 else 0 end
                    + 0.25 * (quarter_number - 10)
                )
        end as paid_score
    from placed

),

ranked as (

    select
        *,
        row_number() over (
            partition by is_third_quarter, field = 'Đất đai' order by paid_score, key
        ) as paid_rank
    from paid

),

filed as (

    -- Filed online by oneself in office hours: mostly accepted the same day or the next morning,
    -- now and then after two to six working days. At the counter, and what the system took in by
    -- itself, at once.
    select
        ranked.*,
        case
            when ranked.channel = 'online_counter' then ranked.received_at
            when ranked.channel <> 'online_self' then null
            when
                not working_day.is_working
                or ranked.received_at >= ranked.received_on + interval 18 hour
                then ranked.received_at
            when
                uniform('accepted late', ranked.key)
                < logistic(-2.6 + ranked.accepted_late - 0.05 * (ranked.quarter_number - 10))
                then
                    earlier.day
                    + to_seconds(cast(floor(
                        28800 + 43200 * uniform('filed at', ranked.key)
                    ) as integer))
            when uniform('filed the evening before', ranked.key) < 0.25
                then
                    ranked.received_on
                    - to_seconds(cast(floor(
                        5400 + 16200 * uniform('filed at', ranked.key)
                    ) as integer))
            else
                ranked.received_at
                - to_seconds(cast(floor(
                    0.3 * uniform('filed at', ranked.key)
                    * epoch(ranked.received_at - ranked.received_on)
                ) as integer))
        end as submitted_at
    from ranked
    inner join working_day on ranked.received_on = working_day.day
    left join working_day_of as earlier
        on working_day.working_day_number
        - 2
        - cast(floor(5 * pow(uniform('days unaccepted', ranked.key), 2)) as integer)
        = earlier.working_day_number

),

timed as (

    -- Most of what was late was ready in time and only closed late.
    select
        *,
        uniform('ready at', key) as ready_drawn,
        case
            when outcome <> 'result' or uniform('ready unrecorded', key) < 0.08 then null
            when finished_on <= due_on or uniform('closed late', key) >= 0.62 then finished_on
            else due_on
        end as ready_on
    from filed

)

select
    timed.* exclude (received_on, due_on, finished_on, ready_on, ready_drawn),
    case
        -- Between receipt, or 7:00, and closing, or 17:00.
        when ready_on = received_on
            then
                received_at
                + to_seconds(cast(floor(
                    ready_drawn * epoch(least(finished_at, due_at) - received_at)
                ) as integer))
        when ready_on = finished_on
            then
                finished_at
                - to_seconds(cast(floor(
                    ready_drawn * epoch(finished_at - finished_on - interval 7 hour)
                ) as integer))
        else ready_on + to_seconds(cast(floor(25200 + 36000 * ready_drawn) as integer))
    end as result_ready_at,
    case
        when is_third_quarter and field = 'Đất đai' then paid_rank <= figure_printed('paid_land')
        when is_third_quarter then paid_rank <= figure_printed('paid_fee')
        else paid_score < 1
    end as is_paid_online,
    case
        when outcome = 'result' and returns_result
            then
                uniform('digital result', key)
                < logistic(digital_result + 0.2 * (quarter_number - 10))
    end as has_digital_result,
    case
        when is_recorded
            then uniform('reused', key) < logistic(reused - 2.2 + 0.2 * (quarter_number - 10))
    end as is_reused,
    case
        when is_recorded
            then
                uniform('authenticated', key)
                < logistic(authenticated + 0.8 + 0.3 * (quarter_number - 10))
    end as is_authenticated,
    case
        when is_recorded then uniform('synchronised', key) < logistic(synchronised + 3.2)
    end as is_synchronised,
    case
        when due_on < least(finished_on, getvariable('through'))
            then uniform('apology', key) < logistic(apology - 0.4)
    end as has_apology
from timed;
