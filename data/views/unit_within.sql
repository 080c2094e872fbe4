-- view: unit_within
-- grain: area_code, area_from, unit_code, valid_from
-- needs: succession, unit
-- kept: count
--
-- Which offices lie within a province or a district, its own office included. What was formed
-- from an area's communes lies in it too, so an old district's area goes on after its office. One
-- that was formed from communes of several districts lies whole in the one with the most of them
-- (of equals the first), for no count can be divided. A commune that was formed from a district
-- itself, and from no commune, lies in that district's area.

with recursive

child as (

    select
        outer_unit.unit_code as outer_code,
        outer_unit.valid_from as outer_from,
        outer_unit.level as outer_level,
        inner_unit.unit_code as inner_code,
        inner_unit.valid_from as inner_from
    from unit as outer_unit
    inner join unit as inner_unit
        on outer_unit.unit_code = inner_unit.parent_code
        and outer_unit.valid_from <= coalesce(inner_unit.valid_to, date '9999-12-31')
        and coalesce(outer_unit.valid_to, date '9999-12-31') >= inner_unit.valid_from

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
        child.inner_code as unit_code,
        child.inner_from as valid_from
    from pair
    inner join child on pair.unit_code = child.outer_code and pair.valid_from = child.outer_from

),

whole_district as (

    select
        district_end.old_code as area_code,
        district_end.old_from as area_from,
        district_end.new_code as unit_code,
        district_end.new_from as valid_from
    from succession as district_end
    inner join unit as district
        on district_end.old_code = district.unit_code
        and district_end.old_from = district.valid_from
        and district.level = 'district'
    anti join (from succession as of_one_level where of_one_level.is_of_one_level) as commune_end
        on district_end.new_code = commune_end.new_code
        and district_end.new_from = commune_end.new_from
    where not district_end.is_of_one_level

),

-- The communes of a district, and what was formed from each, through every change.
followed as (

    select
        outer_code as area_code,
        outer_from as area_from,
        inner_code as part_code,
        inner_from as part_from,
        inner_code as unit_code,
        inner_from as valid_from
    from child
    where outer_level = 'district'
    union
    select
        area_code,
        area_from,
        unit_code as part_code,
        valid_from as part_from,
        unit_code,
        valid_from
    from whole_district
    union
    select
        followed.area_code,
        followed.area_from,
        followed.part_code,
        followed.part_from,
        succession.new_code as unit_code,
        succession.new_from as valid_from
    from followed
    inner join succession
        on followed.unit_code = succession.old_code and followed.valid_from = succession.old_from
    where succession.is_of_one_level

),

formed as (

    select
        area_code,
        area_from,
        unit_code,
        valid_from,
        row_number() over (
            partition by unit_code, valid_from
            order by count(*) desc, area_code, area_from
        ) as place
    from followed
    group by area_code, area_from, unit_code, valid_from

)

select
    area_code,
    area_from,
    unit_code,
    valid_from
from pair
union
select
    area_code,
    area_from,
    unit_code,
    valid_from
from formed
where place = 1
