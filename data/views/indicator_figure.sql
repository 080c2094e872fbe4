-- view: indicator_figure
-- grain: measure, origin, unit_code, valid_from, scope, period, document
-- needs: build, indicator_total, measure, period, published_figure, score_total, unit, version_span
-- kept: judge
--
-- What was counted and what was printed, side by side, and the 766 score that is made of counts.
-- The share is divided here, once, last. is_current: by the definition in force when the period
-- ended, so that a new one does not rewrite what came before it.
-- The province is all its offices; a printed figure of another unit is that unit's own, of the
-- one that held the code on the last day of the period, or last before it.

select
    indicator_total.measure,
    indicator_total.version,
    indicator_total.origin,
    indicator_total.unit_code,
    indicator_total.valid_from,
    indicator_total.scope,
    indicator_total.period,
    cast(indicator_total.numerator as decimal(18, 3)) as numerator,
    cast(indicator_total.denominator as decimal(18, 3)) as denominator,
    case
        when measure.kind in ('share', 'average')
            then indicator_total.numerator / nullif(indicator_total.denominator, 0)
        else indicator_total.numerator
    end as value,
    cast(null as varchar) as qualifier,
    build.as_of,
    cast(null as date) as published_on,
    cast(null as varchar) as document,
    cast(null as varchar) as note,
    indicator_total.months_expected,
    indicator_total.months_present,
    indicator_total.units_expected,
    indicator_total.units_complete,
    coalesce(period.ends_on between version_span.from_day and version_span.to_day, false)
        as is_current
from indicator_total
inner join measure using (measure, version)
inner join period on indicator_total.period = period.period
left join version_span using (measure, version)
cross join build
union all
select
    published_figure.measure,
    measure.version,
    published_figure.origin,
    published_figure.unit_code,
    unit.valid_from,
    case when unit.level = 'province' then 'with_children' else 'own' end as scope,
    published_figure.period,
    published_figure.numerator,
    published_figure.denominator,
    case
        when published_figure.value is not null then cast(published_figure.value as double)
        when measure.kind in ('share', 'average')
            then published_figure.numerator / nullif(published_figure.denominator, 0)
        else published_figure.numerator
    end as value,
    published_figure.qualifier,
    published_figure.as_of,
    published_figure.published_on,
    published_figure.document,
    published_figure.note,
    null as months_expected,
    null as months_present,
    null as units_expected,
    null as units_complete,
    true as is_current
from published_figure
inner join period on published_figure.period = period.period
inner join version_span
    on published_figure.measure = version_span.measure
    and period.ends_on between version_span.from_day and version_span.to_day
inner join measure
    on version_span.measure = measure.measure and version_span.version = measure.version
asof join unit
    on published_figure.unit_code = unit.unit_code and period.ends_on >= unit.valid_from
union all
select
    measure.measure,
    measure.version,
    case when build.is_demonstration then 'simulated' else 'counted' end as origin,
    score_total.unit_code,
    score_total.valid_from,
    score_total.scope,
    score_total.period,
    cast(score_total.points as decimal(18, 3)) as numerator,
    cast(score_total.max_points as decimal(18, 3)) as denominator,
    score_total.points as value,
    null as qualifier,
    build.as_of,
    null as published_on,
    null as document,
    null as note,
    null as months_expected,
    null as months_present,
    null as units_expected,
    null as units_complete,
    true as is_current
from score_total
inner join period on score_total.period = period.period
inner join version_span
    on version_span.measure = 'score_766'
    and period.ends_on between version_span.from_day and version_span.to_day
inner join measure
    on version_span.measure = measure.measure and version_span.version = measure.version
cross join build
