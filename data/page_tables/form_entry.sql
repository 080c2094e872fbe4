-- table: form_entry
-- grain: form, unit_code, period, row_code, column_code
-- needs: current_measure, form_against_dossiers, form_cell, form_column, form_in_force, form_row
-- sorted: period, unit_code, form, row_order, row_code, column_order, column_code
-- idle_without: form_cell
--
-- Every figure of a form as its sender reported it, and beside it what dossiers make of that cell;
-- the difference is the first less the second. A figure that no dossier tells is here too, with
-- nothing beside it. With the words that the form has for its rows and columns.

with

compared as (

    select * from form_against_dossiers

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
    left join compared
        on form_cell.form = compared.form
        and form_cell.unit_code = compared.unit_code
        and form_cell.period = compared.period
        and lower(form_cell.row_code) = lower(compared.row_code)
        and form_cell.column_code = compared.column_code
    where compared.form is null

),

of_version as (

    select
        cell.*,
        form_in_force.version
    from cell
    left join form_in_force
        on cell.form = form_in_force.form and cell.period = form_in_force.period

),

place as (

    -- Many reports fill few places.
    select distinct
        form,
        version,
        row_code,
        column_code
    from of_version

),

labelled as (

    -- A row of the form's own has a label there; one that the sender named is its own label.
    select
        place.*,
        case
            when form_row.kind = 'coded' then form_row.label
            when form_row.section_code <> ''
                then place.row_code[length(form_row.section_code) + 2:]
            else place.row_code
        end as row_label,
        form_row.section_title,
        form_row.display_order as row_order,
        array_to_string(list_append(form_column.under, form_column.label), ', ') as column_label,
        form_column.display_order as column_order
    from place
    left join form_row
        on place.form = form_row.form
        and place.version = form_row.version
        and (
            (form_row.kind = 'coded' and place.row_code = form_row.row_code)
            or (form_row.kind = 'free' and form_row.section_code = '')
            or (
                form_row.kind = 'free'
                and starts_with(place.row_code, form_row.section_code || '/')
            )
        )
    left join form_column
        on form_row.form = form_column.form
        and form_row.version = form_column.version
        and form_row.part = form_column.part
        and place.column_code = form_column.column_code
    qualify
        row_number() over (
            partition by place.form, place.version, place.row_code, place.column_code
            order by form_column.display_order, form_row.display_order
        ) = 1

)

select
    of_version.form,
    of_version.unit_code,
    of_version.period,
    of_version.row_code,
    of_version.column_code,
    labelled.row_label,
    labelled.section_title,
    labelled.row_order,
    labelled.column_label,
    labelled.column_order,
    of_version.reported,
    of_version.counted,
    of_version.difference,
    current_measure.measure,
    current_measure.title
from of_version
inner join labelled
    on of_version.form = labelled.form
    and of_version.version is not distinct from labelled.version
    and of_version.row_code = labelled.row_code
    and of_version.column_code = labelled.column_code
left join current_measure
    on 'biểu ' || regexp_replace(of_version.form, '[abc]$', '')
    || ': (' || of_version.column_code || ')' = current_measure.form_column
order by
    of_version.period,
    of_version.unit_code,
    of_version.form,
    labelled.row_order,
    of_version.row_code,
    labelled.column_order,
    of_version.column_code
