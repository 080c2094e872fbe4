-- question: Nguồn này đã có số liệu của đơn vị nào, kỳ nào; thiếu thì vì sao?
-- grain: unit_code, valid_from, stretch
-- params: source, period
-- measure:
--
-- The report year of the period, stretch by stretch as the source comes; is_asked: a stretch of
-- the period itself. Which office owes the source and what the states mean:
-- data/page_tables/coverage_stretch.sql. came_through: the last day there is of a stretch that was
-- not sent whole. A note of the province's list of sources is for who keeps that list.
with

cell as (

    select coverage_stretch.*
    from coverage_stretch
    inner join period on coverage_stretch.year = period.year
    where coverage_stretch.source = $source and period.period = $period

),

came_in_part as (

    select
        cell.unit_code,
        cell.valid_from,
        cell.stretch,
        max(coverage.ends_on) as came_through
    from cell
    inner join coverage
        on cell.source = coverage.source
        and cell.unit_code = coverage.unit_code
        and coverage.ends_on >= greatest(cell.starts_on, cell.valid_from)
        and coverage.ends_on < cell.ends_on
    where cell.state = 'not_sent' and coverage.is_present
    group by cell.unit_code, cell.valid_from, cell.stretch

)

select
    cell.unit_code,
    cell.valid_from,
    cell.stretch,
    cell.unit_name,
    cell.short_name,
    cell.level,
    cell.district_code,
    cell.district_short_name,
    cell.starts_on,
    cell.ends_on,
    cell.starts_on <= period.ends_on and cell.ends_on >= period.starts_on
        as is_asked,
    cell.state,
    case when covered_source.source_name is null then cell.note end as note,
    cell.due_on,
    came_in_part.came_through
from cell
inner join period on period.period = $period
left join covered_source on cell.source = covered_source.source
left join came_in_part
    on cell.unit_code = came_in_part.unit_code
    and cell.valid_from = came_in_part.valid_from
    and cell.stretch = came_in_part.stretch
order by
    cell.display_order,
    cell.unit_code,
    cell.valid_from,
    cell.starts_on
