-- stage: gather
-- A file that holds all of a period speaks for its units on its days.
insert into replaced

select
    getvariable('source') as source,
    unit_code,
    starts_on,
    ends_on
from arriving
where getvariable('holds') = 'all_of_period' and is_present
