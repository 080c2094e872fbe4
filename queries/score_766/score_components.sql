-- question: Từng thành phần của Bộ chỉ số 766 đạt bao nhiêu điểm, còn thiếu bao nhiêu?
-- grain: component
-- params: period, unit?, units?
-- measure: score_766
--
-- Of the civil period of the same name, by the version in force at its end; every component, also
-- those that cannot be counted (points NULL). Without a unit: the province with all its offices.

with

asked as (

    select
        listed_unit.unit_code,
        listed_unit.valid_from,
        listed_unit.scope,
        listed_unit.level
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

asked_period as (

    select * from period where period = 'civil:' || replace($period, 'civil:', '')

),

won as (

    select score_part.*
    from score_part
    inner join asked using (unit_code, valid_from, scope)
    inner join asked_period using (period)

)

select
    score_component.version,
    score_component.card,
    score_component.card_title,
    score_component.component,
    score_component.title,
    score_component.max_points,
    coalesce(score_component.threshold, 1) as threshold,
    score_component.measure,
    won.numerator,
    won.denominator,
    won.points,
    coalesce(won.is_of_portal, false) as is_of_portal,
    won.figure_period,
    won.portal_numerator,
    won.portal_denominator,
    won.portal_points,
    score_component.note,
    score_component.source,
    listed_measure.title as measure_title,
    listed_measure.unit_of_measure,
    listed_measure.roll_up,
    list_contains(listed_measure.available_levels, asked.level) as is_for_level,
    asked_period.period,
    asked_period.starts_on,
    asked_period.ends_on,
    asked_period.ends_on <= build.as_of as is_finished
from asked_period
inner join score_component
    on asked_period.ends_on between score_component.valid_from
    and coalesce(score_component.valid_to, date '9999-12-31')
cross join asked
cross join build
left join listed_measure on score_component.measure = listed_measure.measure
left join won on score_component.component = won.component
where asked_period.kind in ('month', 'quarter', 'year')
order by
    array_position(['CKMB', 'TDGQ', 'CLGQ', 'TTTT', 'MDSH', 'MDHL'], score_component.card),
    score_component.component
