-- view: unit_placed
-- grain: unit_code, valid_from
-- needs: unit, unit_district
--
-- Units with what tells those of one name apart: the district of a commune, also of one before or
-- after the districts, or else the parent; the province tells nobody apart.

select
    unit.*,
    unit_district.district_code,
    unit_district.district_short_name,
    coalesce(
        unit_district.district_short_name,
        case when parent.level <> 'province' then parent.short_name end
    ) as parent_short_name
from unit
left join unit as parent
    on unit.parent_code = parent.unit_code
    and unit.valid_from between parent.valid_from and coalesce(parent.valid_to, date '9999-12-31')
left join unit_district
    on unit.unit_code = unit_district.unit_code and unit.valid_from = unit_district.valid_from
