-- question: Của kỳ dương lịch này, nguồn đã có đủ số liệu của đơn vị nào?
-- grain: unit_code, valid_from
-- params: source, period
-- measure:
--
-- A civil month is parts of two report months, so cells of those cannot answer for it: each day of
-- the period counts on which the unit was there. Asked are the units that owe the source in a
-- report month that the period touches. came_through: the last day there is, of a unit whose
-- days are not all there.

with

asked as (

    select distinct
        coverage_stretch.unit_code,
        coverage_stretch.valid_from,
        coverage_stretch.unit_name,
        coverage_stretch.level,
        coverage_stretch.display_order,
        greatest(period.starts_on, unit.valid_from) as starts_on,
        least(period.ends_on, coalesce(unit.valid_to, period.ends_on)) as ends_on
    from coverage_stretch
    inner join period
        on coverage_stretch.starts_on <= period.ends_on
        and coverage_stretch.ends_on >= period.starts_on
    inner join unit
        on coverage_stretch.unit_code = unit.unit_code
        and coverage_stretch.valid_from = unit.valid_from
        and unit.valid_from <= period.ends_on
        and coalesce(unit.valid_to, period.ends_on) >= period.starts_on
    where
        coverage_stretch.source = $source
        and period.period = $period
        and coverage_stretch.state in ('present', 'not_sent', 'not_due')

),

came as (

    select
        asked.unit_code,
        asked.valid_from,
        max(least(coverage.ends_on, asked.ends_on)) as came_through,
        sum(
            least(coverage.ends_on, asked.ends_on)
            - greatest(coverage.starts_on, asked.starts_on)
            + 1
        ) as count_days
    from asked
    inner join coverage
        on asked.unit_code = coverage.unit_code
        and coverage.starts_on <= asked.ends_on
        and coverage.ends_on >= asked.starts_on
    where coverage.source = $source and coverage.is_present
    group by asked.unit_code, asked.valid_from

)

select
    asked.unit_code,
    asked.valid_from,
    asked.unit_name,
    asked.level,
    coalesce(came.count_days = asked.ends_on - asked.starts_on + 1, false) as is_whole,
    case
        when came.count_days < asked.ends_on - asked.starts_on + 1 then came.came_through
    end as came_through
from asked
left join came on asked.unit_code = came.unit_code and asked.valid_from = came.valid_from
order by
    asked.display_order,
    asked.unit_code,
    asked.valid_from
