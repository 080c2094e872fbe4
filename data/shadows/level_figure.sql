-- shadow: level_figure
-- seen_with: see_anti_corruption_cells
--
-- As of figure: of measures of anti-corruption the province alone, no level's.

select level_figure.*
from original.level_figure
where
    level_figure.level = 'province'
    or level_figure.measure not in (
        select measure.measure
        from measure
        where measure.domain = 'anti_corruption' or ends_with(measure.source, '/PCTN')
    )
