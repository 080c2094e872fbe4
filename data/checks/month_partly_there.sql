-- check: month_partly_there
-- stage: gathered
-- severity: warning
-- sentence: Tháng mà số liệu của tệp dừng giữa chừng: cả tháng chưa tính cho các đơn vị trong tệp
-- rows: tệp
-- next_step: Tệp có lệnh kèm theo: những ngày sau không phát sinh thì chạy lệnh ấy rồi phát hành lại; còn thiếu thì nhập tệp mới hơn của nguồn. Tệp đã ghi kỳ: chỉ chờ tệp kỳ sau
-- needs: batch, build, coverage, dossier, period, unit
-- idle_without: dossier
-- shows: 20
--
-- A file's days end within a report month that goes on, by others' files: nobody can tell whether
-- nothing happened on the days after. One that holds all of a period says itself where it ends.

with

stretch as (

    select
        coverage.unit_code,
        coverage.ends_on as came_through,
        period.period as month,
        least(period.ends_on, build.as_of, coalesce(unit.valid_to, build.as_of)) as goes_on_through
    from coverage
    cross join build
    inner join period
        on period.kind = 'month'
        and period.calendar = 'report'
        and coverage.ends_on between period.starts_on and period.ends_on
    inner join unit
        on coverage.unit_code = unit.unit_code
        and unit.kind <> 'central_agency'
        and coverage.ends_on >= unit.valid_from
        and coverage.ends_on <= coalesce(unit.valid_to, coverage.ends_on)
    where
        coverage.is_present
        and coverage.source = 'dossiers'
        and not exists (
            select 1
            from coverage as next_one
            where
                next_one.is_present
                and next_one.source = coverage.source
                and next_one.unit_code = coverage.unit_code
                and next_one.starts_on <= coverage.ends_on + 1
                and next_one.ends_on > coverage.ends_on
        )

),

cut_short as (

    select *
    from stretch
    where came_through < goes_on_through

),

came_in as (

    select distinct
        batch_id,
        handling_unit as unit_code
    from dossier
    where handling_unit in (select cut_short.unit_code from cut_short)

),

told as (

    select
        cut_short.*,
        arg_max(
            came_in.batch_id, (batch.ends_on = cut_short.came_through, batch.imported_at)
        ) as batch_id
    from cut_short
    inner join came_in on cut_short.unit_code = came_in.unit_code
    inner join batch
        on came_in.batch_id = batch.batch_id
        and cut_short.came_through between batch.starts_on and batch.ends_on
    group by all

),

-- `whole` refuses a file that names its period, and what mends one.
said_by_period as (

    select batch_id
    from batch
    where
        holds = 'all_of_period'
        or (
            holds = 'corrections'
            and (source, starts_on, ends_on) in (
                select (original.source, original.starts_on, original.ends_on)
                from batch as original
                where original.holds = 'all_of_period'
            )
        )

)

select
    batch.file_name,
    batch.source,
    count(distinct told.unit_code) as count_units,
    list(distinct told.unit_code order by told.unit_code)[:5] as unit_codes,
    told.month,
    told.came_through,
    told.goes_on_through,
    case
        when said_by_period.batch_id is null
            then
                'python -m data whole --through '
                || cast(told.goes_on_through as varchar)
                || ' '
                || told.batch_id
    end as command,
    case
        when said_by_period.batch_id is not null
            then 'chưa phải làm gì, tháng này được tính khi nhập tệp kỳ sau của nguồn'
    end as to_do
from told
inner join batch on told.batch_id = batch.batch_id
left join said_by_period on told.batch_id = said_by_period.batch_id
group by all
order by told.month, batch.source, batch.file_name, told.came_through, told.goes_on_through
