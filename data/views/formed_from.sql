-- view: formed_from
-- grain: unit_code, valid_from, part_code, part_from
-- needs: succession
--
-- The units that a unit was formed from, at its own level and through every change, itself
-- included. Only for those that no other of their level has followed: the units of today.

with recursive

pair as (

    select
        succession.new_code as unit_code,
        succession.new_from as valid_from,
        succession.old_code as part_code,
        succession.old_from as part_from
    from succession
    where succession.is_of_one_level
    union
    select
        pair.unit_code,
        pair.valid_from,
        succession.old_code as part_code,
        succession.old_from as part_from
    from pair
    inner join succession
        on pair.part_code = succession.new_code and pair.part_from = succession.new_from
    where succession.is_of_one_level

),

whole as (

    select
        unit_code,
        valid_from,
        part_code,
        part_from
    from pair
    union
    select
        unit_code,
        valid_from,
        unit_code as part_code,
        valid_from as part_from
    from pair

)

select
    whole.unit_code,
    whole.valid_from,
    whole.part_code,
    whole.part_from
from whole
left join pair as followed
    on whole.unit_code = followed.part_code and whole.valid_from = followed.part_from
where followed.part_code is null
