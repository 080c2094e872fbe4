-- table: unseen
-- grain: period, source, unit_code, valid_from, why_missing, note, came_through
-- needs: coverage, expected_source, missing_month, period
-- sorted: period, why_missing, source, unit_code, valid_from, note, came_through
-- idle_without: missing_month
--
-- What no figure of a period holds, and why.
-- source_name: what the province's list of sources calls it. Notes in that list are for who keeps
-- it, not for who reads what is missing; the note here is what came with the files. came_through: the
-- last day there is of a month that was not sent whole; is_proposed: the list only proposes that the
-- system is not connected; months_of_period: those months that are of the period itself.

with

proposed as (

    select distinct
        source,
        unit_code
    from expected_source
    where why_missing = 'not_connected' and starts_with(lower(note), 'cần xác nhận')

),

missing as (

    select
        missing_month.*,
        asked.period,
        asked.starts_on as asked_from,
        asked.ends_on as asked_to
    from missing_month
    inner join period as asked
        on missing_month.starts_on <= asked.ends_on
        and missing_month.ends_on > asked.starts_on - interval 1 year
    where
        -- A past year of dossiers decides a verdict; a form tells of its own period alone.
        not starts_with(missing_month.source, 'form:')
        or (
            missing_month.starts_on >= asked.starts_on
            and missing_month.ends_on <= asked.ends_on
        )

),

came_in_part as (

    select
        missing_month.source,
        missing_month.unit_code,
        missing_month.month,
        max(coverage.ends_on) as came_through
    from missing_month
    inner join coverage
        on missing_month.source = coverage.source
        and missing_month.unit_code = coverage.unit_code
        and coverage.ends_on >= missing_month.starts_on
        and coverage.ends_on < missing_month.ends_on
    where missing_month.why_missing = 'not_sent' and coverage.is_present
    group by missing_month.source, missing_month.unit_code, missing_month.month

)

select
    missing.period,
    missing.source,
    missing.unit_code,
    missing.why_missing,
    missing.note,
    missing.source_name,
    missing.unit_name,
    missing.short_name,
    missing.valid_from,
    came_in_part.came_through,
    proposed.source is not null as is_proposed,
    min(missing.starts_on) as starts_on,
    list(missing.month order by missing.starts_on) as months,
    list(missing.month order by missing.starts_on) filter (
        where missing.starts_on <= missing.asked_to and missing.ends_on >= missing.asked_from
    ) as months_of_period
from missing
left join came_in_part
    on missing.source = came_in_part.source
    and missing.unit_code = came_in_part.unit_code
    and missing.month = came_in_part.month
left join proposed
    on missing.source = proposed.source
    and missing.unit_code = coalesce(proposed.unit_code, missing.unit_code)
    and missing.why_missing = 'not_connected'
group by
    missing.period,
    missing.source,
    missing.unit_code,
    missing.why_missing,
    missing.note,
    missing.source_name,
    missing.unit_name,
    missing.short_name,
    missing.valid_from,
    came_in_part.came_through,
    proposed.source
order by
    missing.period,
    missing.why_missing,
    missing.source,
    missing.unit_code,
    missing.valid_from,
    missing.note,
    came_in_part.came_through
