-- question: Trong kỳ, từng chỉ số đạt bao nhiêu, so với chỉ tiêu thế nào?
-- grain: measure, origin
-- params: period, unit?, units?, domain?
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
        listed_unit.unit_code,
        listed_unit.valid_from,
        listed_unit.scope
    from listed_unit
    inner join period
        on period.ends_on between listed_unit.meant_from and listed_unit.meant_to
    where
        listed_unit.basis = coalesce($units, 'day')
        and period.period = $period
        and (
            listed_unit.unit_code = $unit
            or ($unit is null and listed_unit.level = 'province')
        )

),

containing as (

    -- The period asked and the longer ones around it, and the same of its civil namesake, which
    -- is for measures of the civil calendar alone.
    select
        period.period,
        period.calendar,
        period.starts_on,
        period.ends_on,
        named.period = $period as is_for_all,
        period.starts_on < named.starts_on or period.ends_on > named.ends_on as is_longer
    from period as named
    inner join period
        on named.calendar = period.calendar
        and named.starts_on >= period.starts_on
        and named.ends_on <= period.ends_on
    where named.period in ($period, 'civil:' || $period)

)

select
    figure.measure,
    measure.title,
    figure.origin,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.qualifier,
    figure.official_target,
    figure.adopted_target,
    figure.state,
    figure.target_tag,
    figure.path_tag,
    figure.months_present / figure.months_expected as coverage,
    containing.calendar,
    figure.period,
    figure.as_of,
    containing.starts_on,
    containing.ends_on,
    containing.ends_on <= build.as_of as is_finished,
    containing.is_longer,
    figure.period <> $period as is_other_period,
    figure.units_complete,
    figure.units_expected,
    figure.published_on,
    figure.document,
    figure.note,
    measure.short_title,
    measure.domain,
    measure.display_order,
    measure.kind,
    measure.better,
    measure.unit_of_measure,
    measure.form_column,
    measure.judged,
    measure.part_of,
    measure.source,
    figure.unit_code
from figure
inner join asked using (unit_code, valid_from, scope)
inner join containing using (period)
inner join measure
    on figure.measure = measure.measure
    and figure.version = measure.version
    and (containing.is_for_all or measure.calendar = 'civil')
cross join build
where figure.is_current and ($domain is null or measure.domain = $domain)
qualify
    row_number() over (
        partition by figure.measure, figure.origin
        order by
            containing.ends_on - containing.starts_on, figure.as_of desc, figure.document
    ) = 1
order by
    measure.domain,
    measure.display_order,
    figure.measure,
    figure.origin
