-- question: Từng đơn vị cần thêm bao nhiêu hồ sơ để đạt chỉ tiêu, có đạt được không?
-- grain: unit_code, valid_from
-- params: measure, period, level?
-- measure: $measure
--
-- Of measures whose definition names what limits them. Counts against counts, so that no rounding
-- moves a unit across its target; where the offer of some is unknown and the others do not suffice,
-- nobody can say whether it could be reached. In administrative order: an order by value would be a
-- ranking. What an area is like stands beside, never adjusted away.

select
    told.unit_code,
    told.unit_name,
    told.level,
    told.kind,
    told.numerator,
    told.denominator,
    told.value,
    told.target_tag,
    told.path_tag,
    told.official_target,
    told.official_kind,
    told.official_is_simulated,
    told.adopted_target,
    case
        when told.wanted is not null
            then cast(greatest(told.wanted - told.numerator, 0) as bigint)
    end as needed,
    told.limit_numerator as ceiling_numerator,
    told.limit_denominator as ceiling_denominator,
    case
        when told.limit_numerator >= told.wanted then true
        when told.limit_denominator = told.denominator and told.wanted is not null then false
    end as is_within_reach,
    context.population,
    context.area_km2,
    context.households,
    context.without_device,
    context.from_year as context_year,
    told.origin,
    told.months_present,
    told.months_expected,
    told.short_name,
    told.valid_from,
    told.district_short_name as parent_short_name
from limited_figure as told
left join area_context as context
    on told.unit_code = context.unit_code
    and told.valid_from = context.valid_from
    and told.year between context.from_year and context.to_year
where
    told.measure = $measure
    and told.period = $period
    and told.level = coalesce($level, told.level)
    and ($level is not null or told.level <> 'province')
order by
    told.display_order,
    told.unit_code,
    told.valid_from
