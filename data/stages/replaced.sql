-- stage: gather
insert into arrived_unit

select distinct
    getvariable('batch_id') as batch_id,
    unit_code
from arriving
where is_present;

-- A file that holds all of a period speaks for its units on its days.
insert into replaced

select
    getvariable('source') as source,
    unit_code,
    starts_on,
    ends_on
from arriving
where getvariable('holds') = 'all_of_period' and is_present
