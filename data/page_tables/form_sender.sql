-- table: form_sender
-- grain: form, unit_code, valid_from, period
-- needs: form_due, unit, unit_district
-- sorted: form, period, display_order, unit_code, valid_from
-- idle_without: form_sent
--
-- Which unit was to send which form for which period (views/form_due.sql), and whether it did.

select
    form_due.form,
    form_due.period,
    form_due.unit_code,
    form_due.valid_from,
    unit.unit_name,
    unit.short_name,
    form_due.level,
    unit.display_order,
    unit_district.district_short_name,
    form_due.is_sent
from form_due
inner join unit
    on form_due.unit_code = unit.unit_code and form_due.valid_from = unit.valid_from
left join unit_district
    on form_due.unit_code = unit_district.unit_code
    and form_due.valid_from = unit_district.valid_from
order by
    form_due.form,
    form_due.period,
    unit.display_order,
    form_due.unit_code,
    form_due.valid_from
