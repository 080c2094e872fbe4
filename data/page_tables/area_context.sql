-- table: area_context
-- grain: unit_code, valid_from, from_year
-- needs: unit, unit_context
-- sorted: unit_code, valid_from, from_year
--
-- What each area was like, by the latest year known: from that year until the next one known.

with

known as (

    select
        unit.unit_code,
        unit.valid_from,
        unit_context.year as from_year,
        max(unit_context.value) filter (where unit_context.item = 'population') as population,
        max(unit_context.value) filter (where unit_context.item = 'area_km2') as area_km2
    from unit_context
    inner join unit
        on unit_context.unit_code = unit.unit_code
        and make_date(unit_context.year, 12, 31) between unit.valid_from
        and coalesce(unit.valid_to, date '9999-12-31')
    group by unit.unit_code, unit.valid_from, unit_context.year

)

select
    unit_code,
    valid_from,
    from_year,
    coalesce(
        lead(from_year) over (partition by unit_code, valid_from order by from_year) - 1, 9999
    ) as to_year,
    population,
    area_km2
from known
order by
    unit_code,
    valid_from,
    from_year
