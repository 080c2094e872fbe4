-- question: Từ đầu năm đến cuối 6 tháng, 9 tháng, cả năm, các chỉ số của một lĩnh vực là bao nhiêu?
-- grain: measure, origin, period
-- params: domain, period, unit?, units?
-- measure:
--
-- Of the year of the period asked, in its calendar: each of those periods with its own figures,
-- finished or not, and of how many units they are whole; of several prints the latest. The unit, and units: as in objectives.

with

since_january as (

    select
        period.period,
        period.ends_on,
        period.ends_on <= build.as_of as is_finished,
        named.ends_on as asked_ends_on
    from period as named
    inner join period on named.calendar = period.calendar and named.year = period.year
    cross join build
    where
        named.period = $period
        and (
            period.kind in ('nine_months', 'year')
            or (period.kind = 'half' and period.number = 1)
        )

)

select
    figure.measure,
    figure.origin,
    figure.period,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.qualifier,
    figure.document,
    measure.kind,
    measure.unit_of_measure,
    since_january.is_finished,
    figure.units_complete,
    figure.units_expected
from since_january
inner join figure on since_january.period = figure.period
inner join listed_unit
    on figure.unit_code = listed_unit.unit_code
    and figure.valid_from = listed_unit.valid_from
    and figure.scope = listed_unit.scope
    and listed_unit.basis = coalesce($units, 'day')
    and since_january.asked_ends_on between listed_unit.meant_from and listed_unit.meant_to
inner join measure using (measure, version)
where
    figure.is_current
    and measure.domain = $domain
    and (
        listed_unit.unit_code = $unit
        or ($unit is null and listed_unit.level = 'province')
    )
qualify
    lag((figure.measure, figure.origin, figure.period)) over (
        order by
            figure.measure,
            figure.origin,
            figure.period,
            figure.as_of desc,
            figure.document
    ) is distinct from (figure.measure, figure.origin, figure.period)
order by
    since_january.ends_on,
    figure.measure,
    figure.origin
