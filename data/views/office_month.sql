-- view: office_month
-- grain: source, unit_code, month
-- needs: counted_month
--
-- Every office of the province in every month of its life, whether the source had begun by then,
-- and whether that month's data came whole: each of its days (through the as-of date) lies in a
-- stretch that is present. Central vertical agencies stay out of the province's sums.

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
        unit_code,
        valid_from,
        coalesce(valid_to, date '9999-12-31') as valid_to
    from unit
    where level <> 'province' and kind <> 'central_agency'

),

came as (

    select
        coverage.source,
        coverage.unit_code,
        counted_month.month,
        sum(
            1 + date_diff(
                'day',
                greatest(coverage.starts_on, counted_month.starts_on),
                least(coverage.ends_on, counted_month.counted_through)
            )
        ) as count_days
    from coverage
    inner join counted_month
        on coverage.starts_on <= counted_month.counted_through
        and coverage.ends_on >= counted_month.starts_on
    where coverage.is_present
    group by coverage.source, coverage.unit_code, counted_month.month

)

select
    began.source,
    office.unit_code,
    counted_month.month,
    counted_month.starts_on >= began.starts_on as has_begun,
    coalesce(came.count_days, 0)
    >= 1 + date_diff('day', counted_month.starts_on, counted_month.counted_through)
        as is_present
from counted_month
cross join began
inner join office
    on counted_month.starts_on >= office.valid_from
    and counted_month.starts_on <= office.valid_to
left join came
    on began.source = came.source
    and office.unit_code = came.unit_code
    and counted_month.month = came.month
