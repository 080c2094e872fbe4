-- question: Trong kỳ, những tỷ lệ nào có số liệu của đơn vị?
-- grain: measure
-- params: period
-- measure:
--
-- The one that pages open with first (data/measures: leads), then those of its domain: where only
-- reports came it has none, and a page opens with the next that it offers. Last those that tell of
-- less than half as many units as the widest does: a page of hatched areas answers nothing. Of no
-- case there is no share.

with

told as materialized (

    -- Counted before anything is joined to it: else every unit's figure would be.
    select
        measure,
        version,
        count(*) as count_units
    from figure
    where
        period = $period
        and scope = 'own'
        and denominator > 0
        and origin in ('counted', 'simulated', 'reported')
    group by measure, version

)

select listed_measure.measure
from told
inner join listed_measure using (measure, version)
where listed_measure.kind = 'share'
order by
    2 * told.count_units >= max(told.count_units) over () desc,
    listed_measure.leads desc,
    listed_measure.domain in (
        select opening.domain
        from listed_measure as opening
        where opening.leads
    ) desc,
    listed_measure.domain,
    listed_measure.display_order,
    listed_measure.measure
