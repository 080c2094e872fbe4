-- question: Từng đơn vị cần thêm bao nhiêu hồ sơ để đạt chỉ tiêu, có đạt được không?
-- grain: unit_code, valid_from
-- params: measure, period, level?
-- measure: $measure
--
-- Counts against counts, so that no rounding moves a unit across its target; the ceiling is that of
-- online_ceiling over the same receipts; where the offer of some is unknown and the others do not
-- suffice, nobody can say. Districts are areas with their communes; communes are those of today,
-- with what they were formed from; departments are their own work. In administrative order: an
-- order by value would be a ranking. What an area is like stands beside, never adjusted away.

with

counted as (

    select
        figure.*,
        unit.unit_name,
        unit.short_name,
        unit.level,
        unit.kind,
        unit.district_short_name,
        unit.display_order,
        period.year,
        ceil(figure.official_target * figure.denominator) as wanted
    from figure
    inner join period on figure.period = period.period
    inner join listed_unit as unit
        on figure.unit_code = unit.unit_code
        and figure.valid_from = unit.valid_from
        and unit.basis = case when unit.level = 'commune' then 'new' else 'day' end
        and figure.scope = case unit.level
            when 'district' then 'with_children'
            when 'commune' then unit.scope
            else 'own'
        end
    where
        figure.measure = $measure
        and figure.is_current
        and figure.period = $period
        and figure.origin in ('counted', 'simulated', 'reported')
        and unit.level = coalesce($level, unit.level)
        and (
            unit.level in ('district', 'commune')
            or (unit.exists_from <= period.ends_on and unit.exists_to >= period.starts_on)
        )

)

select
    counted.unit_code,
    counted.unit_name,
    counted.level,
    counted.kind,
    counted.numerator,
    counted.denominator,
    counted.value,
    counted.target_tag,
    counted.path_tag,
    counted.official_target,
    counted.official_kind,
    counted.official_is_simulated,
    counted.adopted_target,
    case
        when counted.wanted is not null
            then cast(greatest(counted.wanted - counted.numerator, 0) as bigint)
    end as needed,
    ceiling.numerator as ceiling_numerator,
    ceiling.denominator as ceiling_denominator,
    case
        when ceiling.numerator >= counted.wanted then true
        when ceiling.denominator = counted.denominator and counted.wanted is not null then false
    end as is_within_reach,
    context.population,
    context.area_km2,
    context.households,
    context.without_device,
    context.from_year as context_year,
    counted.origin,
    counted.months_present,
    counted.months_expected,
    counted.short_name,
    counted.valid_from,
    counted.district_short_name as parent_short_name
from counted
left join figure as ceiling
    on ceiling.measure = 'online_ceiling'
    and ceiling.period = $period
    and counted.origin = ceiling.origin
    and counted.unit_code = ceiling.unit_code
    and counted.valid_from = ceiling.valid_from
    and counted.scope = ceiling.scope
left join area_context as context
    on counted.unit_code = context.unit_code
    and counted.valid_from = context.valid_from
    and counted.year between context.from_year and context.to_year
where $level is not null or counted.level <> 'province'
order by
    counted.display_order,
    counted.unit_code,
    counted.valid_from
