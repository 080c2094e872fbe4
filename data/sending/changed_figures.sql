-- reads: before_figure, figure, unit, measure, period
--
-- Every figure of a unit, or of an area whole, that is not what it was: counts before and after,
-- NULL where there was none, or is none any more. A print is no count of ours. Those that were known
-- come first, of them those of the shortest periods, which longer ones follow from; then the
-- province's, then units in their order.
with

before as (

    select
        measure,
        version,
        origin,
        unit_code,
        valid_from,
        scope,
        period,
        numerator,
        denominator
    from before_figure
    where document is null and scope in ('own', 'with_children')

),

after as (

    select
        measure,
        version,
        origin,
        unit_code,
        valid_from,
        scope,
        period,
        numerator,
        denominator
    from figure
    where document is null and scope in ('own', 'with_children')

),

told as (

    select
        measure,
        version,
        origin,
        unit_code,
        valid_from,
        scope,
        period,
        before.numerator as numerator_before,
        before.denominator as denominator_before,
        after.numerator as numerator_after,
        after.denominator as denominator_after,
        before.numerator is not null as was_known,
        after.numerator is not null as is_known
    from before
    full outer join after
        using (measure, version, origin, unit_code, valid_from, scope, period)
    where
        before.numerator is distinct from after.numerator
        or before.denominator is distinct from after.denominator

)

select
    case
        when not told.was_known then 'new'
        when not told.is_known then 'gone'
        else 'changed'
    end as change,
    told.measure,
    coalesce(measure.title, told.measure) as title,
    measure.kind,
    measure.unit_of_measure,
    told.origin,
    told.unit_code,
    coalesce(unit.unit_name, told.unit_code) as unit_name,
    unit.level,
    told.scope,
    told.period,
    told.numerator_before,
    told.denominator_before,
    told.numerator_after,
    told.denominator_after
from told
left join measure on told.measure = measure.measure and told.version = measure.version
left join unit on told.unit_code = unit.unit_code and told.valid_from = unit.valid_from
left join period on told.period = period.period
where told.was_known or told.is_known
order by
    told.was_known desc,
    told.is_known desc,
    list_position(['month', 'quarter', 'half', 'nine_months', 'year'], period.kind) = min(
        list_position(['month', 'quarter', 'half', 'nine_months', 'year'], period.kind)
    ) over (partition by told.measure, told.was_known, told.is_known) desc,
    unit.level = 'province' desc,
    unit.display_order,
    told.unit_code,
    told.valid_from,
    period.calendar desc,
    measure.display_order,
    told.measure,
    told.version,
    told.origin,
    told.scope,
    period.starts_on desc,
    period.ends_on desc
