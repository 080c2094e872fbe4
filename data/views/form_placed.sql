-- view: form_placed
-- grain: form, unit_code, period, row_code, column_code
-- needs: form_cell, form_column, form_in_force, form_row
--
-- Reported figures whose row and column the catalogue knows, with the part of the form that they
-- stand in: two parts may use the same column numbers.

select
    form_cell.form,
    form_in_force.version,
    form_cell.unit_code,
    form_cell.period,
    form_row.part,
    form_row.section_code,
    form_row.kind,
    form_cell.row_code,
    form_cell.column_code,
    form_cell.value
from form_cell
inner join form_in_force using (form, period)
inner join form_row
    on form_in_force.form = form_row.form
    and form_in_force.version = form_row.version
    and (
        (form_row.kind = 'coded' and form_cell.row_code = form_row.row_code)
        or (form_row.kind = 'free' and form_row.section_code = '')
        or (
            form_row.kind = 'free'
            and form_row.section_code <> ''
            and starts_with(form_cell.row_code, form_row.section_code || '/')
        )
    )
inner join form_column
    on form_row.form = form_column.form
    and form_row.version = form_column.version
    and form_row.part = form_column.part
    and form_cell.column_code = form_column.column_code
