-- table: area_context
-- grain: unit_code, valid_from, from_year
-- needs: unit, unit_context
-- sorted: unit_code, valid_from, from_year
-- idle_without: unit_context
--
-- What each area was like, by the latest year known: from that year until the next one known.

with

placed as (

    select
        unit.unit_code,
        unit.valid_from,
        unit.level,
        unit.parent_code,
        unit_context.year,
        unit_context.item,
        unit_context.value
    from unit_context
    inner join unit
        on unit_context.unit_code = unit.unit_code
        and make_date(unit_context.year, 12, 31) between unit.valid_from
        and coalesce(unit.valid_to, date '9999-12-31')

),

told as (

    select
        unit_code,
        valid_from,
        year,
        item,
        value
    from placed
    union all
    -- What is counted by commune alone adds up in its district.
    select
        district.unit_code,
        district.valid_from,
        placed.year,
        placed.item,
        sum(placed.value) as value
    from placed
    inner join unit as district
        on placed.parent_code = district.unit_code
        and district.level = 'district'
        and make_date(placed.year, 12, 31) between district.valid_from
        and coalesce(district.valid_to, date '9999-12-31')
    anti join placed as own
        on district.unit_code = own.unit_code
        and placed.year = own.year
        and placed.item = own.item
    where placed.item in ('households', 'households_without_device')
    group by district.unit_code, district.valid_from, placed.year, placed.item

),

known as (

    select
        unit_code,
        valid_from,
        year as from_year,
        max(value) filter (where item = 'population') as population,
        max(value) filter (where item = 'area_km2') as area_km2,
        max(value) filter (where item = 'households') as households,
        max(value) filter (where item = 'households_without_device') as without_device
    from told
    group by unit_code, valid_from, year

)

select
    unit_code,
    valid_from,
    from_year,
    coalesce(
        lead(from_year) over (partition by unit_code, valid_from order by from_year) - 1, 9999
    ) as to_year,
    population,
    area_km2,
    households,
    without_device
from known
order by
    unit_code,
    valid_from,
    from_year
