-- question: Biểu nào có đơn vị gửi mà chưa khai báo đơn vị nào phải gửi?
-- grain: form
-- params: period
-- measure:
--
-- Neither expected of anybody (expected_source.csv) nor on record as missing of anybody: whether
-- something is missing is then not known. count_due: the units of the levels that send the form.

select
    form_sender.form,
    count_if(form_sender.is_sent) as count_sent,
    count(*) as count_due
from form_sender
anti join expected_source on 'form:' || form_sender.form = expected_source.source
anti join (from coverage as absent where not absent.is_present) as lacking
    on 'form:' || form_sender.form = lacking.source
where form_sender.period = $period and form_sender.level <> 'province'
group by form_sender.form
order by form_sender.form
