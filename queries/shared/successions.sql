-- question: Đơn vị nào hình thành từ những đơn vị nào, từ ngày nào?
-- grain: old_code, old_from, new_code, new_from
-- params: unit?
-- measure:
--
-- Every change that has come by the as-of date. Of two units of one level the new one holds the
-- old one whole; else it only took over what the old one had open. A code finds both its holders.

select
    succession.old_code,
    succession.old_from,
    succession.new_code,
    succession.new_from,
    succession.changed_on,
    succession.is_of_one_level,
    old_unit.unit_name as old_name,
    new_unit.unit_name as new_name
from succession
inner join unit as old_unit
    on succession.old_code = old_unit.unit_code and succession.old_from = old_unit.valid_from
inner join unit as new_unit
    on succession.new_code = new_unit.unit_code and succession.new_from = new_unit.valid_from
where $unit is null or $unit in (succession.old_code, succession.new_code)
order by
    succession.changed_on,
    old_unit.display_order,
    succession.old_code,
    succession.old_from,
    succession.new_code
