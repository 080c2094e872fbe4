-- reads: given, last_day
--
-- The units that the rows of a file of forms name, and the last day of the period that each is of;
-- NULL where there is no such period, and then the row is not taken either.
create or replace table named_unit as

select
    given.part,
    given.row_number,
    'unit' as field,
    given.unit as given,
    last_day.day
from given
left join last_day on given.period is not distinct from last_day.period
where not is_missing(given.unit)
