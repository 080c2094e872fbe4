-- reads: accepted, unit_there
--
-- What a file says came: its units, whole, for its stretch of days. Where it speaks for every unit,
-- also those that have no dossier in it.
select
    'dossiers' as source,
    unit_code,
    getvariable('starts_on') as starts_on,
    getvariable('ends_on') as ends_on,
    true as is_present,
    cast(null as varchar) as why_missing,
    cast(null as varchar) as note
from (
    select handling_unit as unit_code from accepted
    union
    select answerable_unit from accepted
    union
    select receiving_unit from accepted where receiving_unit is not null
    union
    select unit_code from unit_there
) as each_unit
order by unit_code
