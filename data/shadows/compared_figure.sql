-- shadow: compared_figure
-- seen_with: see_anti_corruption_cells
--
-- As of figure: of measures of anti-corruption the province alone, and of a unit what was printed
-- twice.

select compared_figure.*
from original.compared_figure
where
    compared_figure.level = 'province'
    or (compared_figure.document is not null and compared_figure.against_document is not null)
    or compared_figure.measure not in (
        select measure.measure
        from measure
        where measure.domain = 'anti_corruption' or ends_with(measure.source, '/PCTN')
    )
