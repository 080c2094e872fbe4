-- check: form_unit_unknown
-- stage: gathered
-- severity: blocking
-- sentence: Đơn vị của biểu không có trong danh mục vào cuối kỳ, hoặc không thuộc cấp gửi biểu đó
-- next_step: Sửa đơn vị trong biểu, hoặc cấp gửi biểu trong data/reference/forms
-- needs: form, form_cell, form_in_force, period, unit
-- idle_without: form_cell

select distinct
    form_cell.form,
    form_cell.unit_code,
    form_cell.period
from form_cell
inner join form_in_force using (form, period)
inner join form using (form, version)
inner join period using (period)
left join unit
    on form_cell.unit_code = unit.unit_code
    and list_contains(form.levels, unit.level)
    and period.ends_on >= unit.valid_from
    and period.ends_on <= coalesce(unit.valid_to, date '9999-12-31')
where unit.unit_code is null
order by all
