-- reads: accepted, one_stop_centre, unit_there
--
-- What a file says came: its units, whole, for its stretch of days. Where it speaks for every unit,
-- also those that have no dossier in it. Whoever only took a dossier in for another has its own
-- elsewhere; but a one-stop centre, which has none, is heard of by those that it takes in.
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
    select receiving_unit from accepted
    where receiving_unit in (select one_stop_centre.unit_code from one_stop_centre)
    union
    select unit_code from unit_there
) as each_unit
order by unit_code
