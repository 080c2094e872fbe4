-- question: Từ đầu năm đến cuối 6 tháng, 9 tháng, cả năm, các chỉ số của một lĩnh vực là bao nhiêu?
-- grain: measure, origin, period
-- params: domain, period, unit?, units?
-- measure:
--
-- Of the year of the period asked, in its calendar: each of those periods with its own figures,
-- finished or not; of several prints the latest. The unit, and units: as in objectives.

with

asked as (

    select
        listed_unit.unit_code,
        listed_unit.valid_from,
        listed_unit.scope
    from listed_unit
    inner join period
        on period.ends_on between listed_unit.meant_from and listed_unit.meant_to
    where
        listed_unit.basis = coalesce($units, 'day')
        and period.period = $period
        and (
            listed_unit.unit_code = $unit
            or ($unit is null and listed_unit.level = 'province')
        )

),

since_january as (

    select
        period.period,
        period.starts_on,
        period.ends_on
    from period as named
    inner join period on named.calendar = period.calendar and named.year = period.year
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
    measure.unit_of_measure
from figure
inner join asked using (unit_code, valid_from, scope)
inner join since_january on figure.period = since_january.period
inner join measure using (measure, version)
where figure.is_current and measure.domain = $domain
qualify
    row_number() over (
        partition by figure.measure, figure.origin, figure.period
        order by figure.as_of desc, figure.document
    ) = 1
order by
    since_january.ends_on,
    figure.measure,
    figure.origin
