-- view: form_figure
-- grain: form, unit_code, period, row_code, column_code
-- needs: form_column, form_placed
-- kept: gather
-- idle_without: form_cell
--
-- Reported figures, and those that the form computes of them where they were not reported. A sum
-- of which a part is unknown is at least what its known parts make: is_complete says so.

with

computed as (

    select
        form_placed.form,
        form_placed.version,
        form_placed.unit_code,
        form_placed.period,
        form_placed.part,
        form_placed.section_code,
        form_placed.kind,
        form_placed.row_code,
        form_column.column_code,
        sum(form_placed.value) as value,
        count(*) = any_value(len(form_column.sum_of)) as is_complete
    from form_placed
    inner join form_column
        on form_placed.form = form_column.form
        and form_placed.version = form_column.version
        and form_placed.part = form_column.part
        and list_contains(form_column.sum_of, form_placed.column_code)
    group by all

)

select
    *,
    true as is_complete,
    false as is_computed
from form_placed
union all by name
select
    computed.*,
    true as is_computed
from computed
anti join form_placed using (form, unit_code, period, row_code, column_code)
