-- table: covered_source
-- grain: source
-- needs: coverage, expected_source, measure
-- sorted: source
--
-- The sources that data came from or was expected from, and by what stretches each comes: as it is
-- expected, else a form by quarters and anything else by months.

with

expected as (

    select
        source,
        any_value(source_name order by source_name) as source_name,
        arg_min(
            kind, array_position(['month', 'quarter', 'half', 'nine_months', 'year'], kind)
        ) as kind
    from expected_source
    group by source

),

found as (

    select
        source,
        count(distinct unit_code) as count_units,
        bool_or(is_present or why_missing is distinct from 'not_connected') as is_connected
    from coverage
    group by source

)

select
    coalesce(found.source, expected.source) as source,
    expected.source_name,
    coalesce(
        expected.kind,
        case when starts_with(found.source, 'form:') then 'quarter' else 'month' end
    ) as kind,
    coalesce(found.is_connected, true) as is_connected,
    coalesce(found.count_units, 0) as count_units,
    coalesce(found.source, expected.source) in (
        select measure.source from measure where measure.source is not null
    ) as is_counted
from found
full join expected on found.source = expected.source
order by coalesce(found.source, expected.source)
