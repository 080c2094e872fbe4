-- check: form_differs_from_dossiers
-- stage: counted
-- severity: warning
-- sentence: Số trên biểu khác số tính từ hồ sơ
-- next_step: Xem trang Đối chiếu số liệu; biểu sai thì đơn vị gửi lại biểu
-- needs: form_against_dossiers
-- idle_without: form_cell

select
    form,
    unit_code,
    period,
    row_code,
    column_code,
    reported,
    counted,
    difference
from form_against_dossiers
where difference <> 0
order by form, unit_code, period, row_code, column_code
