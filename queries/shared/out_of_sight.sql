-- question: Số liệu nào chưa có, vì sao?
-- grain: source, unit_code, valid_from, why_missing, note
-- params: period, unit?
-- measure:
--
-- source_name: what the province's list of sources calls it. Notes in that list are for who keeps
-- it, not for who reads what is missing; the note here is what came with the files.

select
    missing_month.source,
    missing_month.unit_code,
    missing_month.why_missing,
    missing_month.note,
    missing_month.source_name,
    missing_month.unit_name,
    missing_month.short_name,
    missing_month.valid_from,
    min(missing_month.starts_on) as starts_on,
    list(missing_month.month order by missing_month.starts_on) as months
from missing_month
inner join period as asked
    on missing_month.starts_on <= asked.ends_on
    and missing_month.ends_on > asked.starts_on - interval 1 year
where
    asked.period = $period
    -- A past year of dossiers decides a verdict; a form tells of its own period alone.
    and (
        not starts_with(missing_month.source, 'form:')
        or (missing_month.starts_on >= asked.starts_on and missing_month.ends_on <= asked.ends_on)
    )
    and ($unit is null or missing_month.unit_code = $unit)
group by
    missing_month.source,
    missing_month.unit_code,
    missing_month.why_missing,
    missing_month.note,
    missing_month.source_name,
    missing_month.unit_name,
    missing_month.short_name,
    missing_month.valid_from
order by
    missing_month.why_missing,
    missing_month.source,
    missing_month.unit_code,
    missing_month.valid_from,
    missing_month.note
