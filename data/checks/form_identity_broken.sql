-- check: form_identity_broken
-- stage: gathered
-- severity: blocking
-- sentence: Biểu có số không khớp công thức của biểu
-- next_step: Đề nghị đơn vị gửi lại biểu đã sửa
-- needs: form_tested
-- idle_without: form_cell

select
    form,
    unit_code,
    period,
    place,
    sentence,
    left_value,
    right_value,
    abs(left_value - right_value) as difference
from form_tested
where is_broken and severity = 'blocking'
order by form, unit_code, period, place, identity
