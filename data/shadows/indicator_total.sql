-- shadow: indicator_total
-- seen_with: see_anti_corruption_cells
--
-- Of measures of anti-corruption, and of any other that is made of such a form, the totals of the
-- province alone: no unit's, no level's.

select indicator_total.*
from original.indicator_total
where
    indicator_total.measure not in (
        select measure.measure
        from measure
        where measure.domain = 'anti_corruption' or ends_with(measure.source, '/PCTN')
    )
    or (
        indicator_total.unit_code in (
            select unit.unit_code from unit where unit.level = 'province'
        )
        and indicator_total.scope in ('own', 'with_children')
    )
