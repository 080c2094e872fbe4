-- stage: gather
-- needs: arriving, coverage, form_cell, period
-- writes: form_cell
-- The newest form of a unit and a period counts, whole, though no cell of it could be taken.
insert into form_cell by name

select
    arriving.*,
    getvariable('batch_id') as batch_id
from arriving
where
    not exists (
        select 1
        from form_cell
        where
            form_cell.form = arriving.form
            and form_cell.unit_code = arriving.unit_code
            and form_cell.period = arriving.period
            and form_cell.batch_id <> getvariable('batch_id')
    )
    and not exists (
        select 1
        from coverage
        inner join period
            on coverage.starts_on = period.starts_on and coverage.ends_on = period.ends_on
        where
            coverage.source = 'form:' || arriving.form
            and coverage.unit_code = arriving.unit_code
            and period.period = arriving.period
    )
