-- shadow: form_report
-- seen_with: see_anti_corruption_cells
--
-- As of form_cell: what a unit's form on anti-corruption has in it is not for everyone.

select form_report.*
from original.form_report
where not ends_with(form_report.form, '/PCTN') or form_report.level = 'province'
