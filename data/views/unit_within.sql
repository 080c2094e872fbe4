-- view: unit_within
-- grain: area_code, unit_code
-- needs:
--
-- Which offices lie within a province or a district, its own office included.

with recursive

pair as (

    select distinct
        unit_code as area_code,
        unit_code
    from unit
    union
    select
        pair.area_code,
        unit.unit_code
    from pair
    inner join unit on pair.unit_code = unit.parent_code

)

select
    pair.area_code,
    pair.unit_code
from pair
inner join unit as area on pair.area_code = area.unit_code
where area.level in ('province', 'district')
group by pair.area_code, pair.unit_code
