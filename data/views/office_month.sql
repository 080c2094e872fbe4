-- view: office_month
-- grain: source, unit_code, valid_from, month
-- needs: counted_month, coverage, unit, unit_month
-- kept: count
--
-- Every office of the province in every month of its life, whether the source had begun by then,
-- and whether that month's data came whole: each of its days there (through the as-of date) lies
-- in a stretch that is present. Central vertical agencies stay out of the province's sums.

with

began as (

    select
        source,
        min(starts_on) as starts_on
    from coverage
    group by source

),

office as (

    select
        unit_month.unit_code,
        unit_month.valid_from,
        unit_month.month,
        unit_month.opens_on,
        unit_month.closes_on,
        1 + unit_month.closes_on - unit_month.opens_on as count_days
    from unit_month
    inner join unit
        on unit_month.unit_code = unit.unit_code and unit_month.valid_from = unit.valid_from
    where unit.level <> 'province' and unit.kind <> 'central_agency'

),

came as (

    select
        coverage.source,
        office.unit_code,
        office.valid_from,
        office.month,
        sum(
            1
            + least(coverage.ends_on, office.closes_on)
            - greatest(coverage.starts_on, office.opens_on)
        ) as count_days
    from coverage
    inner join office
        on coverage.unit_code = office.unit_code
        and coverage.starts_on <= office.closes_on
        and coverage.ends_on >= office.opens_on
    where coverage.is_present
    group by coverage.source, office.unit_code, office.valid_from, office.month

)

select
    began.source,
    office.unit_code,
    office.valid_from,
    office.month,
    office.opens_on,
    office.closes_on,
    counted_month.starts_on >= began.starts_on as has_begun,
    coalesce(came.count_days, 0) >= office.count_days as is_present
from office
inner join counted_month on office.month = counted_month.month
cross join began
left join came
    on began.source = came.source
    and office.unit_code = came.unit_code
    and office.valid_from = came.valid_from
    and office.month = came.month
