-- question: Đơn vị nào báo cáo trên biểu khác số tính từ hồ sơ?
-- grain: form, unit_code, valid_from
-- params: period
-- measure:
--
-- A form of a unit a row: how many of its cells dossiers tell, and how many of those differ.

select
    compared.form,
    compared.unit_code,
    unit.valid_from,
    unit.unit_name,
    unit.short_name,
    unit.level,
    count(*) as count_cells,
    count(compared.counted) as count_compared,
    count(*) filter (where compared.difference <> 0) as count_different
from form_against_dossiers as compared
inner join period on compared.period = period.period
inner join unit
    on compared.unit_code = unit.unit_code
    and period.ends_on between unit.valid_from and coalesce(unit.valid_to, date '9999-12-31')
where compared.period = $period
group by
    compared.form,
    compared.unit_code,
    unit.valid_from,
    unit.unit_name,
    unit.short_name,
    unit.level,
    unit.display_order
order by
    unit.display_order,
    compared.unit_code,
    compared.form
