-- question: Trong kỳ, những tỷ lệ nào có số liệu của đơn vị?
-- grain: measure
-- params: period
-- measure:
--
-- The one that pages open with first (data/measures: leads), then those of its domain: where only
-- reports came it has none, and a page opens with the next that it offers. Last those that tell of
-- less than half as many units as the widest does: a page of hatched areas answers nothing. Of no
-- case there is no share.

select listed_measure.measure
from figure
inner join listed_measure using (measure, version)
where
    figure.period = $period
    and figure.scope = 'own'
    and figure.denominator > 0
    and figure.origin in ('counted', 'simulated', 'reported')
    and listed_measure.kind = 'share'
group by
    listed_measure.measure,
    listed_measure.leads,
    listed_measure.domain,
    listed_measure.display_order
order by
    2 * count(*) >= max(count(*)) over () desc,
    listed_measure.leads desc,
    listed_measure.domain in (
        select opening.domain
        from listed_measure as opening
        where opening.leads
    ) desc,
    listed_measure.domain,
    listed_measure.display_order,
    listed_measure.measure
