-- view: reported_part
-- grain: measure, version, part, unit_code, period
-- needs: measure_cell, form_figure
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

    select distinct
        form,
        unit_code,
        period,
        row_code
    from form_figure

),

family as (

    -- How many rows a sender wrote of each family.
    select
        sender.measure,
        sender.version,
        sender.part,
        sender.cell,
        sender.unit_code,
        sender.period,
        count(*) as count_rows
    from sender
    inner join form_line
        on sender.form = form_line.form
        and sender.unit_code = form_line.unit_code
        and sender.period = form_line.period
        and starts_with(form_line.row_code, sender.row_code)
    where sender.is_family
    group by
        sender.measure, sender.version, sender.part, sender.cell, sender.unit_code, sender.period

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
            when
                bool_and(form_figure.is_complete)
                and count(form_figure.row_code) = coalesce(any_value(family.count_rows), 1)
                then sum(form_figure.value)
        end as value
    from sender
    left join family
        on sender.measure = family.measure
        and sender.version = family.version
        and sender.part = family.part
        and sender.cell = family.cell
        and sender.unit_code = family.unit_code
        and sender.period = family.period
    left join form_figure
        on sender.form = form_figure.form
        and sender.unit_code = form_figure.unit_code
        and sender.period = form_figure.period
        and sender.column_code = form_figure.column_code
        and (
            sender.row_code = form_figure.row_code
            or (sender.is_family and starts_with(form_figure.row_code, sender.row_code))
        )
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
