-- question: Trong kỳ, đơn vị nào đã gửi biểu này, đơn vị nào chưa gửi?
-- grain: unit_code, valid_from
-- params: form, period
-- measure:
--
-- Of a finished period that the form is sent for, from the first one of which anybody sent it; a
-- form that came before its period ended is here too. Units in administrative order.

select
    form_due.unit_code,
    form_due.valid_from,
    unit.unit_name,
    unit.short_name,
    form_due.level,
    unit_district.district_short_name,
    form_due.is_sent
from form_due
inner join unit
    on form_due.unit_code = unit.unit_code and form_due.valid_from = unit.valid_from
left join unit_district
    on form_due.unit_code = unit_district.unit_code
    and form_due.valid_from = unit_district.valid_from
where
    form_due.form = $form
    and form_due.period = $period
    and form_due.level <> 'province'
order by
    unit.display_order,
    form_due.unit_code,
    form_due.valid_from
