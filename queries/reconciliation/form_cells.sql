-- question: Từng ô của biểu đơn vị báo cáo khác số tính từ hồ sơ bao nhiêu?
-- grain: form, unit_code, row_code, column_code
-- params: period, unit?
-- measure:
--
-- What was reported, and beside it what dossiers make of that cell; the difference is the first
-- less the second. A form that no dossier tells is here too, with nothing beside it. Without a
-- unit: the forms of the province itself.

with

asked as (

    select distinct unit_code from unit
    where unit_code = $unit or ($unit is null and level = 'province')

),

compared as (

    select * from form_against_dossiers
    inner join asked using (unit_code)
    where form_against_dossiers.period = $period

),

cell as (

    select
        form,
        unit_code,
        period,
        row_code,
        column_code,
        reported,
        counted,
        difference
    from compared
    union all
    select
        form_cell.form,
        form_cell.unit_code,
        form_cell.period,
        form_cell.row_code,
        form_cell.column_code,
        form_cell.value as reported,
        null as counted,
        null as difference
    from form_cell
    inner join asked using (unit_code)
    left join compared
        on form_cell.form = compared.form
        and form_cell.unit_code = compared.unit_code
        and lower(form_cell.row_code) = lower(compared.row_code)
        and form_cell.column_code = compared.column_code
    where form_cell.period = $period and compared.form is null

),

labelled as (

    -- A row of the form's own has a label there; one that the sender named is its own label.
    select
        cell.*,
        case
            when form_row.kind = 'coded' then form_row.label
            when form_row.section_code <> ''
                then cell.row_code[length(form_row.section_code) + 2:]
            else cell.row_code
        end as row_label,
        form_row.section_title,
        form_row.display_order as row_order,
        array_to_string(list_append(form_column.under, form_column.label), ', ') as column_label,
        form_column.display_order as column_order
    from cell
    left join form_in_force on cell.form = form_in_force.form and cell.period = form_in_force.period
    left join form_row
        on form_in_force.form = form_row.form
        and form_in_force.version = form_row.version
        and (
            (form_row.kind = 'coded' and cell.row_code = form_row.row_code)
            or (form_row.kind = 'free' and form_row.section_code = '')
            or (
                form_row.kind = 'free'
                and starts_with(cell.row_code, form_row.section_code || '/')
            )
        )
    left join form_column
        on form_in_force.form = form_column.form
        and form_in_force.version = form_column.version
        and form_row.part = form_column.part
        and cell.column_code = form_column.column_code
    qualify
        row_number() over (
            partition by cell.form, cell.unit_code, cell.row_code, cell.column_code
            order by form_column.display_order, form_row.display_order
        ) = 1

)

select
    labelled.form,
    labelled.unit_code,
    labelled.row_code,
    labelled.column_code,
    labelled.row_label,
    labelled.section_title,
    labelled.column_label,
    labelled.reported,
    labelled.counted,
    labelled.difference,
    current_measure.measure,
    current_measure.title
from labelled
left join current_measure
    on 'biểu ' || regexp_replace(labelled.form, '[abc]$', '')
    || ': (' || labelled.column_code || ')' = current_measure.form_column
order by
    labelled.form,
    labelled.unit_code,
    labelled.row_order,
    labelled.row_code,
    labelled.column_order,
    labelled.column_code
