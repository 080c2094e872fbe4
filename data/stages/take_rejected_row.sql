-- stage: gather
-- needs: arriving
-- writes: rejected_row
insert into rejected_row by name

select
    *,
    getvariable('batch_id') as batch_id,
    not getvariable('is_current') as is_closed
from arriving
