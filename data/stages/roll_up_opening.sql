-- stage: count
-- needs: indicator_total, measure, period, version_span
-- writes: indicator_total
-- What is to be handled in a period is what its first day opened with plus what came in it
-- (II.06, column 3): years are not the sum of quarters.
insert into indicator_total by name

with

total as (

    -- Its parts are those of the definitions in force when the period ended.
    select indicator_total.*
    from indicator_total
    inner join version_span using (measure, version)
    inner join period
        on indicator_total.period = period.period
        and period.ends_on between version_span.from_day and version_span.to_day

)

select
    measure.measure,
    measure.version,
    flow.origin,
    flow.unit_code,
    flow.valid_from,
    flow.scope,
    flow.period,
    opening.numerator + flow.numerator as numerator,
    null as denominator,
    flow.months_expected,
    flow.months_present,
    flow.units_expected,
    flow.units_complete
from measure
inner join total as flow on measure.flow = flow.measure
inner join total as opening
    on measure.opening = opening.measure
    and flow.unit_code = opening.unit_code
    and flow.valid_from = opening.valid_from
    and flow.scope = opening.scope
    and flow.period = opening.period
where measure.roll_up = 'opening_plus_flow'
