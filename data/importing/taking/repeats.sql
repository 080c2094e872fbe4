-- reads: keyed
--
-- The rows that give way where several have one key, as the mapping says: the last counts, or the
-- first, or none.
create or replace table repeated_row as

select
    part,
    row_number,
    row_key as given
from keyed
qualify
    case getvariable('repeats')
        when 'last'
            then row_number() over (partition by row_key order by part desc, row_number desc) > 1
        when 'first' then row_number() over (partition by row_key order by part, row_number) > 1
        else count(*) over (partition by row_key) > 1
    end
