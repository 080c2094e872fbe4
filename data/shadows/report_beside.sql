-- shadow: report_beside
-- seen_with: see_anti_corruption_cells
--
-- As of form_cell: what units have in forms on anti-corruption is not for everyone, nor their sum,
-- which may be of one.

select report_beside.*
from original.report_beside
where not ends_with(report_beside.form, '/PCTN')
