-- stage: gather
-- needs: coverage
-- writes: coverage
-- idle_without: coverage
-- Stretches that came twice, in an older and a newer file, are one: days are counted once.
create or replace temp table merged_coverage as

with

beside as (

    select
        *,
        max(ends_on) over (
            partition by source, unit_code
            order by starts_on, ends_on
            rows between unbounded preceding and 1 preceding
        ) as came_through
    from coverage
    where is_present

),

numbered as (

    select
        *,
        count_if(came_through is null or starts_on > came_through) over (
            partition by source, unit_code
            order by starts_on, ends_on
            rows unbounded preceding
        ) as stretch_number
    from beside

)

select
    source,
    unit_code,
    min(starts_on) as starts_on,
    max(ends_on) as ends_on,
    min(note) as note
from numbered
group by source, unit_code, stretch_number;

delete from coverage
where is_present;

insert into coverage by name

select
    *,
    true as is_present
from merged_coverage
