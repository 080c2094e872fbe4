-- view: reported_part
-- grain: measure, version, part, unit_code, period
-- needs: form_cell, form_figure, measure_cell
--
-- What a unit's form says of each count of a measure. A cell that was left empty, or that is the
-- sum of cells of which one was, leaves the count unknown: NULL. In a family the sender chooses
-- the rows, so the rows there are make it, each with a figure in the column.

with

sender as (

    select distinct
        measure_cell.measure,
        measure_cell.version,
        measure_cell.part,
        measure_cell.cell,
        measure_cell.form,
        measure_cell.row_code,
        measure_cell.is_family,
        measure_cell.column_code,
        form_cell.unit_code,
        form_cell.period
    from measure_cell
    inner join form_cell using (form)

),

form_line as (

    -- The rows that a sender wrote.
    select distinct
        form,
        unit_code,
        period,
        row_code
    from form_figure

),

cell as (

    select
        sender.measure,
        sender.version,
        sender.part,
        sender.cell,
        sender.unit_code,
        sender.period,
        case
            when count(form_line.row_code) = count_if(form_figure.is_complete)
                then sum(form_figure.value)
        end as value
    from sender
    left join form_line
        on sender.form = form_line.form
        and sender.unit_code = form_line.unit_code
        and sender.period = form_line.period
        and (
            sender.row_code = form_line.row_code
            or (sender.is_family and starts_with(form_line.row_code, sender.row_code))
        )
    left join form_figure
        on form_line.form = form_figure.form
        and form_line.unit_code = form_figure.unit_code
        and form_line.period = form_figure.period
        and form_line.row_code = form_figure.row_code
        and sender.column_code = form_figure.column_code
    group by
        sender.measure, sender.version, sender.part, sender.cell, sender.unit_code, sender.period

),

asked as (

    select
        measure,
        version,
        part,
        count(*) as count_cells
    from measure_cell
    group by measure, version, part

)

select
    cell.measure,
    cell.version,
    cell.part,
    cell.unit_code,
    cell.period,
    case when count(cell.value) = any_value(asked.count_cells) then sum(cell.value) end as value
from cell
inner join asked using (measure, version, part)
group by cell.measure, cell.version, cell.part, cell.unit_code, cell.period
