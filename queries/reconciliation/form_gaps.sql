-- question: Đơn vị nào báo cáo trên biểu khác số tính từ hồ sơ?
-- grain: form, unit_code, valid_from
-- params: period
-- measure:
--
-- A form of a unit a row: the cells it reported, how many of the form's cells dossiers tell, and
-- how many of those differ. The unit is the one that held the code on the period's last day, or
-- last before it.

select
    form,
    unit_code,
    valid_from,
    unit_name,
    short_name,
    level,
    count_cells,
    count_compared,
    count_different
from form_report
where period = $period
order by
    display_order,
    unit_code,
    valid_from,
    form
