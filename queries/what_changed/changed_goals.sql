-- question: Chỉ tiêu, mốc lộ trình nào của tỉnh mới đạt hoặc không còn đạt?
-- grain: measure, origin, aim
-- params: period, before
-- measure:
--
-- Figures of the province that stand on the other side of their target than those of the period
-- `before` of the earlier build. A row for each target that was crossed: official, what was given
-- from above or a rule asks in full, or adopted, the province's own milestone. What could not be
-- set against one, then or now, is no news; nor is a measure with another definition.

with

stood as (

    select
        'official' as aim,
        measure,
        version,
        origin,
        numerator,
        denominator,
        value,
        period,
        official_target as target,
        target_tag in ('met', 'above') as is_met
    from before_province_objective
    where asked = $before and target_tag in ('met', 'above', 'unmet')
    union all
    select
        'adopted' as aim,
        measure,
        version,
        origin,
        numerator,
        denominator,
        value,
        period,
        adopted_target as target,
        path_tag = 'on_path' as is_met
    from before_province_objective
    where asked = $before and path_tag is not null

),

stands as (

    select
        'official' as aim,
        target_tag in ('met', 'above') as is_met,
        official_target as target,
        official_kind,
        official_is_simulated as is_simulated,
        *
    from province_objective
    where asked = $period and target_tag in ('met', 'above', 'unmet')
    union all
    select
        'adopted' as aim,
        path_tag = 'on_path' as is_met,
        adopted_target as target,
        null as official_kind,
        adopted_is_simulated as is_simulated,
        *
    from province_objective
    where asked = $period and path_tag is not null

)

select
    stands.measure,
    stands.title,
    stands.short_title,
    stands.kind,
    stands.better,
    stands.unit_of_measure,
    stands.origin,
    stands.aim,
    stands.is_met,
    stands.official_kind,
    stands.is_simulated,
    stood.target as target_before,
    stands.target,
    stood.period as period_before,
    stands.period,
    stood.numerator as numerator_before,
    stood.denominator as denominator_before,
    stood.value as value_before,
    stands.numerator,
    stands.denominator,
    stands.value,
    stands.unit_code
from stands
inner join stood using (aim, measure, version, origin)
where stands.is_met <> stood.is_met
order by
    stands.is_met,
    stands.domain,
    stands.display_order,
    stands.measure,
    stands.origin,
    stands.aim desc
