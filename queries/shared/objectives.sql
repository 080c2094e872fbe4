-- question: Trong kỳ, từng chỉ số đạt bao nhiêu, so với chỉ tiêu thế nào?
-- grain: measure, origin
-- params: period, unit?, units?
-- measure:
--
-- Printed figures and counted ones stand beside each other; where they differ, both are shown.
-- A measure of the civil calendar answers for the civil period of the same name. What has no figure
-- of the period asked answers with the shortest longer one that contains it (cases of a year), each
-- row with its own period. A code means the unit that held it on the period's last day, or else
-- last before; units: views/unit_part.sql.

with

asked as (

    select
        unit_code,
        valid_from,
        scope
    from unit_meant
    where
        basis = coalesce($units, 'day')
        and period = $period
        and (unit_code = $unit or ($unit is null and level = 'province'))

),

asked_period as (

    select
        current_measure.measure,
        period.calendar,
        period.starts_on,
        period.ends_on
    from current_measure
    inner join period
        on
        period.period = $period
        or (current_measure.calendar = 'civil' and period.period = 'civil:' || $period)

),

figure as (

    select
        indicator_figure.*,
        period.calendar,
        period.starts_on,
        period.ends_on,
        period.starts_on < asked_period.starts_on or period.ends_on > asked_period.ends_on
            as is_longer
    from indicator_figure
    inner join asked
        on indicator_figure.unit_code = asked.unit_code
        and indicator_figure.valid_from = asked.valid_from
        and indicator_figure.scope = asked.scope
    inner join current_measure
        on indicator_figure.measure = current_measure.measure
        and indicator_figure.version = current_measure.version
    inner join period on indicator_figure.period = period.period
    inner join asked_period
        on indicator_figure.measure = asked_period.measure
        and period.calendar = asked_period.calendar
        and period.starts_on <= asked_period.starts_on
        and period.ends_on >= asked_period.ends_on
    qualify
        row_number() over (
            partition by indicator_figure.measure, indicator_figure.origin
            order by
                period.ends_on - period.starts_on, indicator_figure.as_of desc,
                indicator_figure.document
        ) = 1

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
    figure.calendar,
    figure.period,
    figure.as_of,
    figure.starts_on,
    figure.ends_on,
    figure.ends_on <= build.as_of as is_finished,
    figure.is_longer,
    figure.period <> $period as is_other_period,
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
    current_measure.source,
    figure.unit_code
from figure
inner join current_measure
    on figure.measure = current_measure.measure and figure.version = current_measure.version
cross join build
left join verdict
    on figure.measure = verdict.measure
    and figure.origin = verdict.origin
    and figure.unit_code = verdict.unit_code
    and figure.valid_from = verdict.valid_from
    and figure.scope = verdict.scope
    and figure.period = verdict.period
order by
    current_measure.domain,
    current_measure.display_order,
    figure.measure,
    figure.origin
