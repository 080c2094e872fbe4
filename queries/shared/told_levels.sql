-- question: Trong kỳ, chỉ số nào có số liệu của đơn vị cấp nào?
-- grain: measure, level
-- params: period, domains, units?
-- measure:
--
-- What a page of a topic offers to choose: an indicator that no unit of a level has a figure of
-- would open an empty picture. domains: their codes, with a comma between two. A measure of the
-- civil calendar answers for the civil period of the same name; units: views/unit_part.sql.

with

asked as (

    select
        measure.measure,
        measure.version,
        period.period
    from measure
    inner join containing_period as period
        on period.is_for_all or measure.calendar = 'civil'
    where
        period.asked = $period
        and not period.is_longer
        and list_contains(string_split($domains, ','), measure.domain)

)

select distinct
    figure.measure,
    unit.level
from figure
inner join asked using (measure, version, period)
inner join listed_unit as unit
    on figure.unit_code = unit.unit_code
    and figure.valid_from = unit.valid_from
    and figure.scope = unit.scope
    and unit.basis = coalesce($units, 'day')
where
    figure.is_current
    and figure.origin in ('counted', 'simulated', 'reported')
    -- Of no case at all there is nothing to draw.
    and (figure.numerator > 0 or (figure.numerator = 0 and figure.denominator is distinct from 0))
    and unit.level <> 'province'
order by
    figure.measure,
    unit.level
