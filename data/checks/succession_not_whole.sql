-- check: succession_not_whole
-- stage: gathered
-- severity: blocking
-- sentence: Sắp xếp đơn vị: một đơn vị cũ phải nhập trọn vào một đơn vị mới
-- next_step: Sửa reference/unit_succession.csv của kho
-- needs: unit, unit_succession
-- idle_without: unit_succession

-- A count cannot be split exactly. Both units must be listed: the old one until the day before
-- the change, the new one from that day.

select
    unit_succession.old_code,
    unit_succession.changed_on,
    list(unit_succession.new_code order by unit_succession.new_code) as new_codes,
    min(unit_succession.share) as share
from unit_succession
left join unit as old_unit
    on unit_succession.old_code = old_unit.unit_code
    and unit_succession.changed_on = old_unit.valid_to + 1
left join unit as new_unit
    on unit_succession.new_code = new_unit.unit_code
    and unit_succession.changed_on = new_unit.valid_from
group by unit_succession.old_code, unit_succession.changed_on
having
    count(*) > 1
    or min(unit_succession.share) <> 1
    or count(old_unit.unit_code) = 0
    or count(new_unit.unit_code) = 0
order by unit_succession.old_code, unit_succession.changed_on
