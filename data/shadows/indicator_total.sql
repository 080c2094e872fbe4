-- shadow: indicator_total
-- seen_with: see_anti_corruption_cells
--
-- For everybody none: figure says the same of what they may see, and is what pages ask.

select indicator_total.*
from original.indicator_total
where false
