-- What the dossiers make of one report, row by row in the order of its sections and of the labels.
select
    row_code,
    column_code,
    counted
from form_count
where form = $form and unit_code = $sender and period = $period
order by strip_accents(lower(row_code)), row_code, column_code
