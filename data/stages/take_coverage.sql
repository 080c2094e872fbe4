-- stage: gather
-- needs: arriving
-- writes: coverage
-- Of a file that a maintainer said to be whole through a later day, through that day.
insert into coverage by name

select
    * replace (
        case
            when is_present
                then greatest(ends_on, cast(getvariable('whole_through') as date))
            else ends_on
        end as ends_on
    )
from arriving
