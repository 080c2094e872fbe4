-- reads: keyed
--
-- The rows that give way where several have one key, as the mapping says: the last counts, or the
-- first, or none. `step_at` orders them where the mapping names a step's time; then their place,
-- which runs against time in a file that is written newest first.
create or replace table repeated_row as

with

in_time as (

    select
        part,
        row_number,
        row_key,
        row_number() over (
            partition by row_key
            order by
                step_at nulls first,
                getvariable('direction') * part,
                getvariable('direction') * row_number
        ) as place,
        count(*) over (partition by row_key) as count_rows
    from keyed

)

select
    part,
    row_number,
    row_key as given
from in_time
where
    case getvariable('repeats')
        when 'reject' then count_rows > 1
        when 'first' then place > 1
        else place < count_rows
    end
