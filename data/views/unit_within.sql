-- view: unit_within
-- grain: area_code, area_from, unit_code, valid_from
-- needs: succession, unit
-- kept: count
--
-- Which offices lie within a province or a district, its own office included. What was formed
-- from an area's communes lies in it too: so an old district's area goes on after its office.

with recursive

inward as (

    select
        outer_unit.unit_code as outer_code,
        outer_unit.valid_from as outer_from,
        inner_unit.unit_code as inner_code,
        inner_unit.valid_from as inner_from
    from unit as outer_unit
    inner join unit as inner_unit
        on outer_unit.unit_code = inner_unit.parent_code
        and outer_unit.valid_from <= coalesce(inner_unit.valid_to, date '9999-12-31')
        and coalesce(outer_unit.valid_to, date '9999-12-31') >= inner_unit.valid_from
    union
    select
        succession.old_code as outer_code,
        succession.old_from as outer_from,
        succession.new_code as inner_code,
        succession.new_from as inner_from
    from succession
    inner join unit as old_unit
        on succession.old_code = old_unit.unit_code and succession.old_from = old_unit.valid_from
    where succession.is_of_one_level and old_unit.level = 'commune'

),

pair as (

    select
        unit_code as area_code,
        valid_from as area_from,
        unit_code,
        valid_from
    from unit
    where level in ('province', 'district')
    union
    select
        pair.area_code,
        pair.area_from,
        inward.inner_code as unit_code,
        inward.inner_from as valid_from
    from pair
    inner join inward on pair.unit_code = inward.outer_code and pair.valid_from = inward.outer_from

)

select
    area_code,
    area_from,
    unit_code,
    valid_from
from pair
