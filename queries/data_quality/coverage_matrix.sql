-- question: Nguồn này đã có số liệu của đơn vị nào, kỳ nào; thiếu thì vì sao?
-- grain: unit_code, valid_from, stretch
-- params: source, period
-- measure:
--
-- The report year of the period, stretch by stretch as the source comes (as it is expected, else a
-- form by quarters and anything else by months). Where indicators are counted from the source,
-- every office owes it; otherwise it is owed as far as it is on record. States: present, not_sent,
-- not_due (by the as-of date), not_connected, not_asked, not_begun (nobody had sent yet),
-- not_existing (the unit).

with

asked as (

    select
        starts_on,
        ends_on,
        year,
        coalesce(
            (
                select
                    arg_min(
                        kind,
                        array_position(['month', 'quarter', 'half', 'nine_months', 'year'], kind)
                    )
                from expected_source
                where source = $source
            ),
            case when starts_with($source, 'form:') then 'quarter' else 'month' end
        ) as kind
    from period
    where period = $period

),

stretch as (

    select
        period.period as stretch,
        period.starts_on,
        period.ends_on,
        period.starts_on <= asked.ends_on and period.ends_on >= asked.starts_on as is_asked
    from period
    inner join asked on period.year = asked.year and period.kind = asked.kind
    inner join build on period.starts_on <= build.as_of
    where period.calendar = 'report'

),

counted as (

    select count(*) > 0 as is_counted from measure where source = $source

),

office as (

    select * from unit
    where
        level <> 'province'
        and kind <> 'central_agency'
        and valid_from <= (select max(ends_on) from stretch)
        and coalesce(valid_to, date '9999-12-31') >= (select min(starts_on) from stretch)
        and (
            (select is_counted from counted)
            or unit_code in (select unit_code from coverage where source = $source)
        )

),

came as (

    select
        office.unit_code,
        office.valid_from,
        stretch.stretch,
        bool_and(office_month.is_present) as is_present,
        bool_or(office_month.has_begun) as has_begun
    from office_month
    inner join period_month on office_month.month = period_month.month
    inner join stretch on period_month.period = stretch.stretch
    inner join office
        on office_month.unit_code = office.unit_code
        and office_month.valid_from = office.valid_from
    where office_month.source = $source
    group by office.unit_code, office.valid_from, stretch.stretch

),

on_record as (

    select
        coverage.unit_code,
        stretch.stretch,
        max(coverage.why_missing) as why_missing,
        string_agg(distinct coverage.note, '; ' order by coverage.note) as note,
        max(case when not coverage.is_present then coverage.due_on end) as due_on
    from coverage
    inner join stretch
        on coverage.starts_on <= stretch.ends_on and coverage.ends_on >= stretch.starts_on
    where coverage.source = $source
    group by coverage.unit_code, stretch.stretch

)

select
    office.unit_code,
    office.valid_from,
    stretch.stretch,
    office.unit_name,
    office.short_name,
    office.level,
    unit_district.district_code,
    unit_district.district_short_name,
    stretch.starts_on,
    stretch.ends_on,
    stretch.is_asked,
    case
        when came.unit_code is null then 'not_existing'
        when came.is_present then 'present'
        when not came.has_begun then 'not_begun'
        when on_record.unit_code is null and not counted.is_counted then 'not_asked'
        when on_record.why_missing = 'not_connected' then 'not_connected'
        when greatest(stretch.ends_on, on_record.due_on) > build.as_of then 'not_due'
        else 'not_sent'
    end as state,
    on_record.note,
    on_record.due_on
from office
cross join stretch
cross join build
cross join counted
left join came
    on office.unit_code = came.unit_code
    and office.valid_from = came.valid_from
    and stretch.stretch = came.stretch
left join on_record
    on office.unit_code = on_record.unit_code and stretch.stretch = on_record.stretch
left join unit_district
    on office.unit_code = unit_district.unit_code
    and office.valid_from = unit_district.valid_from
order by
    office.display_order,
    office.unit_code,
    office.valid_from,
    stretch.starts_on
