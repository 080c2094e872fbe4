-- check: measure_cell_unknown
-- stage: gathered
-- severity: blocking
-- sentence: Định nghĩa chỉ số lấy ô mà danh mục biểu không có (biểu, mã dòng hoặc số cột)
-- next_step: Sửa numerator_cells, denominator_cells của chỉ số theo tệp của biểu
-- needs: form_column, form_row, measure_cell

select
    measure_cell.measure,
    measure_cell.version,
    measure_cell.cell
from measure_cell
where
    not exists (
        select 1
        from form_row
        inner join form_column
            on form_row.form = form_column.form
            and form_row.version = form_column.version
            and form_row.part = form_column.part
        where
            (
                form_row.form = measure_cell.form
                or (form_row.counts is not null and starts_with(form_row.form, measure_cell.form))
            )
            and form_column.column_code = measure_cell.column_code
            and (
                (measure_cell.is_family and form_row.kind <> 'note')
                or measure_cell.row_code = form_row.row_code
            )
    )
order by all
