-- table: coverage_stretch
-- grain: source, unit_code, valid_from, stretch
-- needs: build, coverage, covered_source, office_month, period, period_month, unit, unit_district
-- sorted: source, year, display_order, unit_code, valid_from, starts_on
--
-- What came of each source from each office that owes it, stretch by stretch of each report year
-- that has begun. Where indicators are counted from the source, every office owes it; otherwise it
-- is owed as far as it is on record. States: present, not_sent, not_due (by the as-of date),
-- not_connected, not_asked, not_begun (nobody had sent yet), not_existing (the unit).

with

stretch as (

    select
        covered_source.source,
        covered_source.is_counted,
        period.period as stretch,
        period.year,
        period.starts_on,
        period.ends_on,
        min(period.starts_on) over its_year as year_from,
        max(period.ends_on) over its_year as year_to
    from covered_source
    inner join period on covered_source.kind = period.kind and period.calendar = 'report'
    inner join build on period.starts_on <= build.as_of
    window its_year as (partition by covered_source.source, period.year)

),

known as (

    select distinct
        source,
        unit_code
    from coverage

),

owed as (

    select
        stretch.*,
        unit.unit_code,
        unit.valid_from,
        unit.unit_name,
        unit.short_name,
        unit.level,
        unit.display_order
    from stretch
    inner join unit
        on unit.level <> 'province'
        and unit.kind <> 'central_agency'
        and stretch.year_to >= unit.valid_from
        and stretch.year_from <= coalesce(unit.valid_to, date '9999-12-31')
    left join known on stretch.source = known.source and unit.unit_code = known.unit_code
    where stretch.is_counted or known.unit_code is not null

),

came as (

    select
        office_month.source,
        office_month.unit_code,
        office_month.valid_from,
        stretch.stretch,
        bool_and(office_month.is_present) as is_present,
        bool_or(office_month.has_begun) as has_begun
    from office_month
    inner join period_month on office_month.month = period_month.month
    inner join stretch
        on office_month.source = stretch.source and period_month.period = stretch.stretch
    group by
        office_month.source, office_month.unit_code, office_month.valid_from, stretch.stretch

),

on_record as (

    select
        coverage.source,
        coverage.unit_code,
        stretch.stretch,
        max(coverage.why_missing) as why_missing,
        string_agg(distinct coverage.note, '; ' order by coverage.note) as note,
        max(case when not coverage.is_present then coverage.due_on end) as due_on
    from coverage
    inner join stretch
        on coverage.source = stretch.source
        and coverage.starts_on <= stretch.ends_on
        and coverage.ends_on >= stretch.starts_on
    group by coverage.source, coverage.unit_code, stretch.stretch

)

select
    owed.source,
    owed.year,
    owed.unit_code,
    owed.valid_from,
    owed.stretch,
    owed.starts_on,
    owed.ends_on,
    owed.unit_name,
    owed.short_name,
    owed.level,
    owed.display_order,
    unit_district.district_code,
    unit_district.district_short_name,
    case
        when came.unit_code is null then 'not_existing'
        when came.is_present then 'present'
        when not came.has_begun then 'not_begun'
        when on_record.unit_code is null and not owed.is_counted then 'not_asked'
        when on_record.why_missing = 'not_connected' then 'not_connected'
        when greatest(owed.ends_on, on_record.due_on) > build.as_of then 'not_due'
        else 'not_sent'
    end as state,
    on_record.note,
    on_record.due_on
from owed
cross join build
left join came
    on owed.source = came.source
    and owed.unit_code = came.unit_code
    and owed.valid_from = came.valid_from
    and owed.stretch = came.stretch
left join on_record
    on owed.source = on_record.source
    and owed.unit_code = on_record.unit_code
    and owed.stretch = on_record.stretch
left join unit_district
    on owed.unit_code = unit_district.unit_code and owed.valid_from = unit_district.valid_from
order by
    owed.source,
    owed.year,
    owed.display_order,
    owed.unit_code,
    owed.valid_from,
    owed.starts_on
