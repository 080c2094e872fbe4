-- shadow: compared_figure
-- seen_with: see_anti_corruption_cells
--
-- As of figure: of measures of anti-corruption the province alone, no unit's.

select compared_figure.*
from original.compared_figure
where
    compared_figure.level = 'province'
    or compared_figure.measure not in (
        select measure.measure
        from measure
        where measure.domain = 'anti_corruption' or ends_with(measure.source, '/PCTN')
    )
