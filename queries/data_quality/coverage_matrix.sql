-- question: Nguồn này đã có số liệu của đơn vị nào, kỳ nào; thiếu thì vì sao?
-- grain: unit_code, valid_from, stretch
-- params: source, period
-- measure:
--
-- The report year of the period, stretch by stretch as the source comes; is_asked: a stretch of
-- the period itself. Which office owes the source and what the states mean:
-- data/page_tables/coverage_stretch.sql.

select
    coverage_stretch.unit_code,
    coverage_stretch.valid_from,
    coverage_stretch.stretch,
    coverage_stretch.unit_name,
    coverage_stretch.short_name,
    coverage_stretch.level,
    coverage_stretch.district_code,
    coverage_stretch.district_short_name,
    coverage_stretch.starts_on,
    coverage_stretch.ends_on,
    coverage_stretch.starts_on <= period.ends_on and coverage_stretch.ends_on >= period.starts_on
        as is_asked,
    coverage_stretch.state,
    coverage_stretch.note,
    coverage_stretch.due_on
from coverage_stretch
inner join period on coverage_stretch.year = period.year
where coverage_stretch.source = $source and period.period = $period
order by
    coverage_stretch.display_order,
    coverage_stretch.unit_code,
    coverage_stretch.valid_from,
    coverage_stretch.starts_on
