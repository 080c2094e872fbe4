-- The rows that the dossiers make of a form of one unit, in any period: the names in use.
select distinct row_code
from form_count
where form = $form and unit_code = $sender
order by row_code
