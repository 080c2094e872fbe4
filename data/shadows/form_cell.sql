-- shadow: form_cell
-- seen_with: see_anti_corruption_cells
--
-- Of the forms on anti-corruption the province's own is for everyone; of a unit's, no cell is here.

select form_cell.*
from original.form_cell
where
    not ends_with(form_cell.form, '/PCTN')
    or form_cell.unit_code in (select unit.unit_code from unit where unit.level = 'province')
