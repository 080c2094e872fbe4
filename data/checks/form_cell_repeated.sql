-- check: form_cell_repeated
-- stage: gathered
-- severity: blocking
-- sentence: Một ô của biểu có nhiều giá trị cho cùng đơn vị, cùng kỳ
-- next_step: Đề nghị đơn vị gửi lại biểu của kỳ này
-- needs: form_cell
-- idle_without: form_cell

select
    form,
    unit_code,
    period,
    row_code,
    column_code,
    count(*) as count_values
from form_cell
group by form, unit_code, period, row_code, column_code
having count(*) > 1
order by all
