-- question: Đơn vị nào hình thành từ những đơn vị nào, từ ngày nào?
-- grain: old_code, old_from, new_code, new_from
-- params: unit?
-- measure:
--
-- Every change that has come by the as-of date. Of two units of one level the new one holds the
-- old one whole; else it only took over what the old one had open. A code finds both its holders.

select
    old_code,
    old_from,
    new_code,
    new_from,
    changed_on,
    is_of_one_level,
    old_name,
    new_name
from listed_succession
where $unit is null or $unit in (old_code, new_code)
order by
    changed_on,
    old_order,
    old_code,
    old_from,
    new_code
