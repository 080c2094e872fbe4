-- The tables of the batch, as schema.sql has them (a dossier's batch is named when it is taken in).
-- What is finished after the last day is still open; what came after it is not there.

create view dossier_batch as
with

placed as (

    select
        *,
        -- The counter of the province receives for the departments; a few still come to them.
        case
            when level = 'department' and uniform('own counter', key) >= 0.03 then 'TTPVHCC'
            else unit_code
        end as receiving_unit,
        -- A district's land dossier may wait for the province's department: then it answers.
        case
            when
                level = 'district' and field = 'Đất đai'
                and uniform('answered by the department', key) < 0.01
                then 'STNMT'
            else unit_code
        end as answerable_unit,
        finished_at < getvariable('through') + interval 1 day as is_finished,
        row_number() over (
            partition by unit_code, cast(received_at as date) order by received_at, key
        ) as number_of_day
    from told
    where received_at < getvariable('through') + interval 1 day

)

select
    concat(unit_code, '-', strftime(received_at, '%y%m%d'), '-', printf('%04d', number_of_day))
        as dossier_code,
    procedure_code,
    receiving_unit,
    unit_code as handling_unit,
    answerable_unit,
    channel,
    cast(submitted_at as timestamp) as submitted_at,
    cast(received_at as timestamp) as received_at,
    cast(due_at as timestamp) as due_at,
    cast(
        case
            when result_ready_at < getvariable('through') + interval 1 day then result_ready_at
        end as timestamp
    ) as result_ready_at,
    cast(case when is_finished then finished_at end as timestamp) as finished_at,
    case when is_finished then outcome end as outcome,
    is_digitised,
    is_reused,
    is_authenticated,
    is_synchronised,
    has_fee,
    is_paid_online,
    case when is_finished then has_digital_result end as has_digital_result,
    has_apology
from placed
order by dossier_code;

create view procedure_batch as
select
    procedure_code,
    procedure_name,
    field,
    level,
    online_level,
    time_limit,
    time_limit_unit,
    has_fee,
    returns_result,
    hosted_by
from catalogue
order by procedure_code;

create view coverage_batch as
with

month as (

    select
        starts_on,
        ends_on
    from period
    where
        calendar = 'report'
        and kind = 'month'
        and starts_on between date '2020-12-15' and getvariable('through')

)

select
    'dossiers' as source,
    unit.unit_code,
    greatest(month.starts_on, unit.valid_from) as starts_on,
    least(month.ends_on, unit.valid_to, getvariable('through')) as ends_on,
    planted.unit_code is null as is_present,
    case when planted.unit_code is not null then 'not_sent' end as why_missing,
    planted.note
from unit
inner join month
    on unit.valid_from <= month.ends_on
    and coalesce(unit.valid_to, date '9999-12-31') >= month.starts_on
left join planted
    on unit.unit_code = planted.unit_code
    and planted.kind = 'not_sent'
    and month.starts_on between planted.starts_on and planted.ends_on
where unit.level != 'province'
union all
select
    planted.source,
    planted.unit_code,
    month.starts_on,
    month.ends_on,
    false as is_present,
    'not_connected' as why_missing,
    planted.note
from planted
cross join month
where
    planted.kind = 'not_connected'
    and month.starts_on between planted.starts_on and planted.ends_on
union all
select * from form_coverage
order by source, unit_code, starts_on;

create view target_batch as
select
    'online_share' as measure,
    'adopted' as kind,
    'all' as level,
    date '2022-12-15' as starts_on,
    date '2023-12-14' as ends_on,
    cast(0.30 as decimal(18, 6)) as value,
    'Mốc lộ trình mô phỏng' as decision,
    true as is_simulated,
    cast(null as varchar) as note;
