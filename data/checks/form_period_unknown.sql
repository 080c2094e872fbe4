-- check: form_period_unknown
-- stage: gathered
-- severity: blocking
-- sentence: Kỳ của biểu không có, hoặc biểu không báo cáo theo kỳ đó
-- next_step: Nhập lại với kỳ mà biểu đó báo cáo (`--period`); biểu đã có mẫu mới thay thì thêm mẫu mới vào danh mục
-- needs: form, form_cell, form_in_force
-- idle_without: form_cell

select distinct
    form_cell.form,
    form_cell.unit_code,
    form_cell.period
from form_cell
semi join form using (form)
left join form_in_force
    on form_cell.form = form_in_force.form
    and form_cell.period = form_in_force.period
where form_in_force.is_sent is distinct from true
order by all
