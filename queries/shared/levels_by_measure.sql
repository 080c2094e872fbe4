-- question: Trong kỳ, chỉ số này của từng cấp là bao nhiêu?
-- grain: level
-- params: measure, period
-- measure: $measure
--
-- A level's own offices put together at the build (scope); the levels add up to the province,
-- also across a reorganisation. Units are counted as of the period's last day: offices, and the
-- kinds of what stands beside them on the level.

with

office as (

    select
        unit.level,
        count(*) filter (where unit.kind = 'office') as count_units,
        list(unit.kind order by unit.kind) as kinds
    from unit
    inner join period on period.period = $period
    cross join build
    where
        unit.kind <> 'central_agency'
        and least(period.ends_on, build.as_of) between unit.valid_from
        and coalesce(unit.valid_to, date '9999-12-31')
    group by unit.level

)

select
    figure.scope as level,
    figure.origin,
    figure.numerator,
    figure.denominator,
    figure.value,
    coalesce(office.count_units, 0) as count_units,
    coalesce(office.kinds, []) as kinds
from figure
left join office on figure.scope = office.level
where
    figure.measure = $measure
    and figure.is_current
    and figure.period = $period
    and figure.scope in ('department', 'district', 'commune')
    and figure.origin in ('counted', 'simulated', 'reported')
order by array_position(['department', 'district', 'commune'], figure.scope)
