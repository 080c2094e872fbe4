-- shadow: form_entry
-- seen_with: see_anti_corruption_cells
--
-- As of form_cell: of the forms on anti-corruption only the province's own is for everyone.

select form_entry.*
from original.form_entry
where
    not ends_with(form_entry.form, '/PCTN')
    or form_entry.unit_code in (select unit.unit_code from unit where unit.level = 'province')
