-- reads: given
--
-- The units that the rows of a file of dossiers name, and the day on which they meant one; NULL
-- where it cannot be read, and then the row is not taken either.
create or replace table named_unit as

select
    part,
    row_number,
    'handling_unit' as field,
    handling_unit as given,
    cast(plausible(written_day(received_at)) as date) as day
from given
where not is_missing(handling_unit)
union all
select
    part,
    row_number,
    'answerable_unit' as field,
    answerable_unit as given,
    cast(plausible(written_day(received_at)) as date) as day
from given
where not is_missing(answerable_unit)
