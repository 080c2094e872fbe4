-- question: Số liệu nào chưa có, vì sao?
-- grain: source, unit_code, valid_from, why_missing, note
-- params: period, unit?
-- measure:
--
-- source_name: what the province's list of sources calls it. Notes in that list are for who keeps
-- it, not for who reads what is missing; the note here is what came with the files.

select
    coverage.source,
    coverage.unit_code,
    coverage.why_missing,
    case when covered_source.source_name is null then coverage.note end as note,
    covered_source.source_name,
    unit.unit_name,
    unit.short_name,
    unit.valid_from,
    min(period.starts_on) as starts_on,
    list(period.period order by period.starts_on) as months
from coverage
inner join period
    on period.kind = 'month'
    and coverage.starts_on <= period.starts_on
    and coverage.ends_on >= period.ends_on
inner join period as asked
    on period.calendar = 'report'
    and period.starts_on <= asked.ends_on
    and period.ends_on > asked.starts_on - interval 1 year
inner join unit
    on coverage.unit_code = unit.unit_code
    and unit.valid_from <= coverage.ends_on
    and coalesce(unit.valid_to, date '9999-12-31') >= coverage.starts_on
left join covered_source on coverage.source = covered_source.source
where
    not coverage.is_present
    and asked.period = $period
    -- A past year of dossiers decides a verdict; a form tells of its own period alone.
    and (
        not starts_with(coverage.source, 'form:')
        or (period.starts_on >= asked.starts_on and period.ends_on <= asked.ends_on)
    )
    and ($unit is null or coverage.unit_code = $unit)
group by
    coverage.source,
    coverage.unit_code,
    coverage.why_missing,
    case when covered_source.source_name is null then coverage.note end,
    covered_source.source_name,
    unit.unit_name,
    unit.short_name,
    unit.valid_from
order by
    coverage.why_missing,
    coverage.source,
    coverage.unit_code,
    unit.valid_from,
    note
