-- view: dossier_report_line
-- grain: measure, version, part, form, unit_code, period, row_code, column_code
-- needs: form_figure, form_row, measure_cell
--
-- The cells that a measure adds up, line by line of the forms that count dossiers, for the period
-- they were sent for; unknown where the sender left one empty. A line is a field, as the sender
-- names it; counts: whose dossiers its section counts, the sender's own or a level's in its area.

with

section as (

    select distinct
        form,
        version,
        part,
        section_code,
        counts
    from form_row
    where counts is not null

),

line as (

    select distinct
        form_figure.form,
        form_figure.unit_code,
        form_figure.period,
        form_figure.row_code,
        case section.section_code
            when '' then form_figure.row_code
            else form_figure.row_code[length(section.section_code) + 2:]
        end as field,
        section.counts
    from form_figure
    inner join section using (form, version, part, section_code)

)

select
    measure_cell.measure,
    measure_cell.version,
    measure_cell.part,
    line.form,
    line.unit_code,
    line.period,
    line.row_code,
    measure_cell.column_code,
    line.field,
    line.counts,
    form_figure.value
from line
inner join measure_cell on starts_with(line.form, measure_cell.form)
left join form_figure
    on line.form = form_figure.form
    and line.unit_code = form_figure.unit_code
    and line.period = form_figure.period
    and line.row_code = form_figure.row_code
    and measure_cell.column_code = form_figure.column_code
    and form_figure.is_complete
