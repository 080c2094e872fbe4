-- stage: gather
-- needs: arriving, form_cell
-- writes: form_cell
-- The newest form of a unit and a period counts, whole.
insert into form_cell by name

select
    arriving.*,
    getvariable('batch_id') as batch_id
from arriving
where not exists (
    select 1
    from form_cell
    where
        form_cell.form = arriving.form
        and form_cell.unit_code = arriving.unit_code
        and form_cell.period = arriving.period
        and form_cell.batch_id <> getvariable('batch_id')
)
