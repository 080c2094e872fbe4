-- table: limited_figure
-- grain: measure, period, unit_code, valid_from
-- needs: figure, listed_unit, measure, period
-- sorted: measure, period, display_order, unit_code, valid_from
--
-- Figures of measures that another limits (`limited_by`), beside that one over the same cases.
-- Districts are areas with their communes; communes are those of today, with what they were formed
-- from; departments are their own work, in the periods in which they existed. wanted: how many would
-- reach the target.

with

limited as (

    select
        figure.*,
        measure.limited_by,
        unit.unit_name,
        unit.short_name,
        unit.level,
        unit.kind,
        unit.district_short_name,
        unit.display_order,
        period.year
    from measure
    inner join figure using (measure, version)
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
        measure.limited_by is not null
        and figure.is_current
        and figure.origin in ('counted', 'simulated', 'reported')
        and (
            unit.level in ('district', 'commune')
            or (unit.exists_from <= period.ends_on and unit.exists_to >= period.starts_on)
        )

)

select
    limited.measure,
    limited.period,
    limited.year,
    limited.unit_code,
    limited.valid_from,
    limited.unit_name,
    limited.short_name,
    limited.level,
    limited.kind,
    limited.district_short_name,
    limited.display_order,
    limited.origin,
    limited.numerator,
    limited.denominator,
    limited.value,
    limited.target_tag,
    limited.path_tag,
    limited.official_target,
    limited.official_kind,
    limited.official_is_simulated,
    limited.adopted_target,
    limited.months_present,
    limited.months_expected,
    cast(ceil(limited.official_target * limited.denominator) as bigint) as wanted,
    limiting.numerator as limit_numerator,
    limiting.denominator as limit_denominator
from limited
left join figure as limiting
    on limited.limited_by = limiting.measure
    and limiting.is_current
    and limited.period = limiting.period
    and limited.origin = limiting.origin
    and limited.unit_code = limiting.unit_code
    and limited.valid_from = limiting.valid_from
    and limited.scope = limiting.scope
order by
    limited.measure,
    limited.period,
    limited.display_order,
    limited.unit_code,
    limited.valid_from
