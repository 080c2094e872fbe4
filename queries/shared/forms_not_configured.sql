-- question: Trong kỳ, biểu nào đã có mẫu mới thay mà mẫu mới chưa cấu hình?
-- grain: form
-- params: period
-- measure:
--
-- Whose latest version ended before the period did. Of reports nothing is asked by them then, and
-- none is taken.

select
    form.form,
    form.valid_to,
    form.ended_by
from form
inner join period on period.period = $period
anti join form as later
    on form.form = later.form
    and later.valid_from > form.valid_to
    and later.valid_from <= period.ends_on
where form.valid_to < period.ends_on
order by form.form
