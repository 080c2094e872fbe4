-- What the dossiers make of one report, row by row in the order of its sections and of the labels;
-- a cell of which they tell nothing stays blank.
select
    row_code,
    column_code,
    counted
from form_count
where form = $form and unit_code = $sender and period = $period and counted is not null
order by strip_accents(lower(row_code)), row_code, column_code
