-- table: missing_month
-- grain: source, unit_code, valid_from, why_missing, note, month
-- needs: coverage, covered_source, period, unit
-- sorted: month, why_missing, source, unit_code, valid_from, note
--
-- The months of which nothing came of a source, of each unit that was there then, and why not.
-- source_name: what the province's list of sources calls it. Notes in that list are for who keeps
-- it; the note here is what came with the files.

select
    coverage.source,
    coverage.unit_code,
    coverage.why_missing,
    case when covered_source.source_name is null then coverage.note end as note,
    covered_source.source_name,
    unit.unit_name,
    unit.short_name,
    unit.valid_from,
    period.period as month,
    period.starts_on,
    period.ends_on
from coverage
inner join period
    on period.kind = 'month'
    and period.calendar = 'report'
    and coverage.starts_on <= period.starts_on
    and coverage.ends_on >= period.ends_on
inner join unit
    on coverage.unit_code = unit.unit_code
    and unit.valid_from <= coverage.ends_on
    and coalesce(unit.valid_to, date '9999-12-31') >= coverage.starts_on
left join covered_source on coverage.source = covered_source.source
where not coverage.is_present
order by
    period.period,
    coverage.why_missing,
    coverage.source,
    coverage.unit_code,
    unit.valid_from,
    note
