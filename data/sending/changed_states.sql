-- reads: before_verdict_reason, verdict_reason, unit, measure, period
--
-- Every state of a unit that is not what it was; NULL where there was none, or is none any more.
-- Quarters before months, the latest first.
with

told as (

    select
        measure,
        version,
        origin,
        unit_code,
        valid_from,
        period,
        before_verdict_reason.state as state_before,
        verdict_reason.state as state_after
    from before_verdict_reason
    full outer join verdict_reason
        using (measure, version, origin, unit_code, valid_from, period)
    where before_verdict_reason.state is distinct from verdict_reason.state

)

select
    told.measure,
    coalesce(measure.title, told.measure) as title,
    told.unit_code,
    coalesce(unit.unit_name, told.unit_code) as unit_name,
    unit.level,
    told.period,
    told.state_before,
    told.state_after
from told
left join measure on told.measure = measure.measure and told.version = measure.version
left join unit on told.unit_code = unit.unit_code and told.valid_from = unit.valid_from
left join period on told.period = period.period
order by
    told.state_before is null,
    period.kind = 'quarter' desc,
    period.calendar desc,
    period.starts_on desc,
    measure.display_order,
    told.measure,
    told.version,
    told.origin,
    unit.display_order,
    told.unit_code,
    told.valid_from
