-- table: known_share
-- grain: period, measure
-- needs: figure, listed_measure
-- sorted: period, place
--
-- Of which shares units have a figure in each period, in the order in which a page opens with them
-- (place): first the one that the definitions say (data/measures: leads), then those of its domain,
-- for where only reports came it has none. Last those that tell of less than half as many units as
-- the widest does: a page of hatched areas answers nothing. Of no case there is no share. Measures of
-- anti-corruption compare no units.

with

told as (

    select
        figure.period,
        figure.measure,
        count(*) as count_units
    from figure
    inner join listed_measure
        on figure.measure = listed_measure.measure and figure.version = listed_measure.version
    where
        figure.scope = 'own'
        and figure.denominator > 0
        and figure.origin in ('counted', 'simulated', 'reported')
        and listed_measure.kind = 'share'
    group by figure.period, figure.measure

),

counted as (

    select
        told.period,
        told.measure,
        2 * told.count_units >= max(told.count_units) over (partition by told.period)
            as is_widely_told
    from told

),

placed as (

    select
        counted.period,
        counted.measure,
        row_number() over (
            partition by counted.period
            order by
                counted.is_widely_told desc,
                listed_measure.leads desc,
                listed_measure.domain in (
                    select opening.domain
                    from listed_measure as opening
                    where opening.leads
                ) desc,
                listed_measure.domain,
                listed_measure.display_order,
                counted.measure
        ) as place
    from counted
    inner join listed_measure on counted.measure = listed_measure.measure
    where listed_measure.domain <> 'anti_corruption'

)

select
    period,
    measure,
    place
from placed
order by
    period,
    place
