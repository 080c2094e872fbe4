-- question: Trong kỳ, từng chỉ số đạt bao nhiêu, so với chỉ tiêu thế nào?
-- grain: measure, origin
-- params: period, unit?
-- measure:
--
-- Printed figures and counted ones stand beside each other; where they differ, both are shown.
-- A measure of the civil calendar answers for the civil period of the same name.

with

asked as (

    select
        unit_code,
        case when level = 'province' then 'with_children' else 'own' end as scope
    from unit
    where unit_code = $unit or ($unit is null and level = 'province')
    qualify row_number() over (order by valid_from desc) = 1

),

figure as (

    select indicator_figure.*
    from indicator_figure
    inner join asked using (unit_code, scope)
    inner join current_measure using (measure, version)
    where
        indicator_figure.period = $period
        or (
            current_measure.calendar = 'civil'
            and indicator_figure.period = 'civil:' || $period
        )

)

select
    figure.measure,
    current_measure.title,
    figure.origin,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.qualifier,
    verdict.official_target,
    verdict.adopted_target,
    verdict.state,
    verdict.target_tag,
    verdict.path_tag,
    figure.months_present / figure.months_expected as coverage,
    period.calendar,
    figure.period,
    figure.as_of,
    period.starts_on,
    period.ends_on,
    period.ends_on <= build.as_of as is_finished,
    figure.units_complete,
    figure.units_expected,
    figure.published_on,
    figure.document,
    figure.note,
    current_measure.short_title,
    current_measure.domain,
    current_measure.display_order,
    current_measure.kind,
    current_measure.better,
    current_measure.unit_of_measure,
    current_measure.form_column,
    current_measure.judged,
    current_measure.part_of,
    figure.unit_code
from figure
inner join current_measure using (measure, version)
inner join period on figure.period = period.period
cross join build
left join verdict
    on figure.measure = verdict.measure
    and figure.origin = verdict.origin
    and figure.unit_code = verdict.unit_code
    and figure.scope = verdict.scope
    and figure.period = verdict.period
qualify
    row_number() over (
        partition by figure.measure, figure.origin order by figure.as_of desc, figure.document
    ) = 1
order by
    current_measure.domain,
    current_measure.display_order,
    figure.measure,
    figure.origin
