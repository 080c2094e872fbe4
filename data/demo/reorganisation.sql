-- Who handles what was received after units were reorganised. Each dossier was drawn for an office
-- of 14/9/2023; received from the day of the change on, it goes to the unit that followed. A
-- commune's go to the one commune that it lies in. A district's are spread evenly over the communes
-- of its area: they took its work over, and nobody has said yet in what parts.

create table assigned as
with

followed as (

    select
        unit_succession.old_code,
        unit_succession.new_code,
        unit_succession.changed_on,
        old_unit.parent_code as district_code
    from unit_succession
    inner join unit as old_unit
        on unit_succession.old_code = old_unit.unit_code
        and unit_succession.changed_on = old_unit.valid_to + 1
    where old_unit.level = 'commune'

),

taker as (

    select
        old_code,
        new_code,
        changed_on,
        0 as ordinal,
        1 as count_takers
    from followed
    union all
    select
        district_code as old_code,
        new_code,
        changed_on,
        row_number() over (partition by district_code order by new_code) - 1 as ordinal,
        count(*) over (partition by district_code) as count_takers
    from (
        select distinct
            district_code,
            new_code,
            changed_on
        from followed
    ) as of_district

)

select handled.* replace (coalesce(taker.new_code, handled.unit_code) as unit_code)
from handled
left join taker
    on handled.unit_code = taker.old_code
    and handled.received_at >= taker.changed_on
    and taker.ordinal = floor(uniform('taken over', handled.key) * taker.count_takers);
