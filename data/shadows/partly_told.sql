-- shadow: partly_told
-- seen_with: see_anti_corruption_cells
--
-- As of figure: of measures of anti-corruption no unit's.

select partly_told.*
from original.partly_told
where
    partly_told.measure not in (
        select measure.measure
        from measure
        where measure.domain = 'anti_corruption' or ends_with(measure.source, '/PCTN')
    )
