-- table: told_level
-- grain: asked, measure, level, basis
-- needs: containing_period, figure, listed_unit, measure
-- sorted: asked, measure, level, basis
--
-- Which measures have a figure of some unit of a level in each period that can be asked: what a
-- page of a topic offers to choose. A measure of the civil calendar answers for the civil period of
-- the same name; basis: views/unit_part.sql. Units are not set beside each other by measures of
-- anti-corruption.

with

told as (

    -- Of no case at all there is nothing to draw.
    select
        measure,
        version,
        period,
        unit_code,
        valid_from,
        scope
    from figure
    where
        is_current
        and origin in ('counted', 'simulated', 'reported')
        and (numerator > 0 or (numerator = 0 and denominator is distinct from 0))

),

of_level as (

    select distinct
        told.measure,
        told.version,
        told.period,
        unit.level,
        unit.basis
    from told
    inner join listed_unit as unit
        on told.unit_code = unit.unit_code
        and told.valid_from = unit.valid_from
        and told.scope = unit.scope
    where unit.level <> 'province'

)

select distinct
    asked.asked,
    of_level.measure,
    measure.domain,
    of_level.level,
    of_level.basis
from of_level
inner join measure
    on of_level.measure = measure.measure
    and of_level.version = measure.version
inner join containing_period as asked
    on of_level.period = asked.period
    and not asked.is_longer
    and (asked.is_for_all or measure.calendar = 'civil')
where measure.domain <> 'anti_corruption'
order by
    asked.asked,
    of_level.measure,
    of_level.level,
    of_level.basis
