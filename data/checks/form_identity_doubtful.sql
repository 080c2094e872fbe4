-- check: form_identity_doubtful
-- stage: gathered
-- severity: warning
-- sentence: Biểu có số cần xem lại: không theo quan hệ thường có giữa các ô
-- next_step: Hỏi lại đơn vị; biểu sai thì đơn vị gửi lại biểu
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
where is_broken and severity = 'warning'
order by form, unit_code, period, place, identity
