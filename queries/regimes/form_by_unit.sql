-- question: Trong kỳ, từng đơn vị đã ghi gì trên biểu này?
-- grain: unit_code, row_code, column_code
-- params: form, period
-- measure:
--
-- Every figure of a form as its sender reported it, units in administrative order; the province's
-- own form is not here.

select
    form_entry.unit_code,
    unit.unit_name,
    form_entry.row_code,
    form_entry.row_label,
    form_entry.column_code,
    form_entry.column_label,
    form_entry.reported
from form_entry
inner join period on form_entry.period = period.period
inner join listed_unit as unit
    on form_entry.unit_code = unit.unit_code
    and unit.basis = 'day'
    and unit.scope = 'own'
    and period.ends_on between unit.meant_from and unit.meant_to
where
    form_entry.period = $period
    and form_entry.form = $form
    and form_entry.reported is not null
order by
    unit.display_order,
    form_entry.unit_code,
    form_entry.row_order,
    form_entry.row_code,
    form_entry.column_order,
    form_entry.column_code
