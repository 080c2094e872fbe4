-- question: Trong kỳ, đơn vị nào đã gửi biểu này, đơn vị nào chưa gửi?
-- grain: unit_code, valid_from
-- params: form, period
-- measure:
--
-- Of a finished period that the form is sent for, from the first one of which anybody sent it; a
-- form that came before its period ended is here too. Units in administrative order.

select
    unit_code,
    valid_from,
    unit_name,
    short_name,
    level,
    district_short_name,
    is_sent
from form_sender
where form = $form and period = $period and level <> 'province'
order by
    display_order,
    unit_code,
    valid_from
