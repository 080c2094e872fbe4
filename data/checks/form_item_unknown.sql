-- check: form_item_unknown
-- stage: gathered
-- severity: blocking
-- sentence: Ô của biểu không có trong danh mục biểu (biểu, mã dòng hoặc số cột)
-- next_step: Sửa mục [cells] của tệp ánh xạ, hoặc danh mục biểu trong data/reference/forms
-- needs: form_cell, form_placed, period
-- idle_without: form_cell

select
    form_cell.form,
    form_cell.unit_code,
    form_cell.period,
    form_cell.row_code,
    form_cell.column_code
from form_cell
anti join form_placed using (form, unit_code, period, row_code, column_code)
where form_cell.period in (select period.period from period where period.calendar = 'report')
order by all
