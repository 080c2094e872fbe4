-- shadow: form_sent
-- seen_with: see_anti_corruption_cells
--
-- Who has sent a form is no secret: told from all cells, also from those that are not seen.

select distinct
    form,
    unit_code,
    period
from original.form_cell
