-- stage: gather
-- needs: arriving
-- writes: held
-- The units of a file on its days; of a file that holds all of a period, older rows give way to it.
insert into held by name

select
    getvariable('batch_id') as batch_id,
    getvariable('source') as source,
    getvariable('holds') as holds,
    unit_code,
    cast(getvariable('starts_on') as date) as starts_on,
    cast(getvariable('ends_on') as date) as ends_on
from arriving
