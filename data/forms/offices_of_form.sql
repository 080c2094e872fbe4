-- The offices whose dossiers one report counts, in administrative order, and what came of them.
select
    unit.unit_name,
    form_office.is_complete,
    form_office.has_begun
from form_office
inner join unit
    on form_office.office_code = unit.unit_code
    and form_office.office_from = unit.valid_from
where
    form_office.form = $form
    and form_office.unit_code = $sender
    and form_office.period = $period
order by unit.display_order, unit.unit_name
