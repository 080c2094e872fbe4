-- view: unit_district
-- grain: unit_code, valid_from
-- needs: unit, unit_within
-- kept: judge
--
-- The district in whose area a commune lies, or lay before the districts were dissolved.

select
    unit_within.unit_code,
    unit_within.valid_from,
    district.unit_code as district_code,
    district.valid_from as district_from,
    district.short_name as district_short_name
from unit_within
inner join unit as district
    on unit_within.area_code = district.unit_code and unit_within.area_from = district.valid_from
inner join unit
    on unit_within.unit_code = unit.unit_code and unit_within.valid_from = unit.valid_from
where district.level = 'district' and unit.level = 'commune'
