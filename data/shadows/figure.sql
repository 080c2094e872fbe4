-- shadow: figure
-- seen_with: see_anti_corruption_cells
--
-- Of measures of anti-corruption, and of any other that is made of such a form, what was printed
-- and the figures of the province alone: no unit's, no level's.

select figure.*
from original.figure
where
    figure.document is not null
    or figure.measure not in (
        select measure.measure
        from measure
        where measure.domain = 'anti_corruption' or ends_with(measure.source, '/PCTN')
    )
    or (
        figure.unit_code in (select unit.unit_code from unit where unit.level = 'province')
        and figure.scope in ('own', 'with_children')
    )
