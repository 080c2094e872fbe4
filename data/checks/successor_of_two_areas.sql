-- check: successor_of_two_areas
-- stage: gathered
-- severity: blocking
-- sentence: Sắp xếp đơn vị: một xã mới nằm trên hai huyện cũ nên không cộng được theo huyện
-- next_step: Sửa data/reference/unit_succession.csv
-- needs: unit, unit_within
-- idle_without: unit_succession

select
    unit_within.unit_code,
    unit_within.valid_from,
    list(unit_within.area_code order by unit_within.area_code) as areas
from unit_within
inner join unit as area
    on unit_within.area_code = area.unit_code and unit_within.area_from = area.valid_from
where area.level = 'district'
group by unit_within.unit_code, unit_within.valid_from
having count(*) > 1
order by unit_within.unit_code, unit_within.valid_from
