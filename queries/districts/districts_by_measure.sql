-- question: Trong kỳ, chỉ số này trên từng địa bàn (gồm cả các xã) là bao nhiêu?
-- grain: unit_code, valid_from
-- params: measure, period, units?
-- measure: $measure
--
-- An area is the district's own office and all its communes, those of after a reorganisation
-- included. Without units: the districts that existed in the period; old: all of them, also
-- after they were dissolved; new: the areas of the new communes, each with what it was formed
-- from, and last, of the level province, what all the districts' own offices did before they were
-- dissolved, which no new unit holds. A province that knows of no districts has its communes as
-- areas, each by itself. Places on the grid follow the map. Communes stand by the groups that
-- the province put them in, those in none first; a group is no unit and has no figure here.

with

asked as (

    -- A measure of the civil calendar answers for the civil period of the same name.
    select
        measure.measure,
        measure.version,
        period.period,
        period.starts_on,
        period.ends_on
    from measure
    inner join containing_period as period
        on period.is_for_all or measure.calendar = 'civil'
    where
        measure.measure = $measure
        and period.asked = $period
        and not period.is_longer

),

tiers as (

    select count(*) > 0 as has_districts
    from listed_unit
    where basis = 'day' and level = 'district'

)

select
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    district_tile.tile_row,
    district_tile.tile_column,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.state,
    figure.target_tag,
    figure.official_target,
    figure.official_kind,
    figure.official_is_simulated,
    figure.origin,
    figure.period,
    figure.months_present,
    figure.months_expected,
    figure.units_complete,
    figure.units_expected,
    unit.valid_from,
    unit.level,
    unit.district_short_name as parent_short_name,
    unit.group_name,
    unit.within_name,
    case when unit.are_units_changed then coalesce($units, 'old') end as units
from figure
inner join asked using (measure, version, period)
cross join tiers
inner join listed_unit as unit
    on figure.unit_code = unit.unit_code
    and figure.valid_from = unit.valid_from
    and unit.basis = 'day'
left join district_tile
    on figure.unit_code = district_tile.unit_code and unit.level = 'district'
where
    figure.is_current
    and figure.origin in ('counted', 'simulated', 'reported')
    and case
        when unit.level = 'province'
            then $units = 'new' and figure.scope = 'district' and not exists (
                select 1
                from listed_unit as district
                cross join build
                where
                    district.basis = 'day'
                    and district.level = 'district'
                    and district.exists_to >= build.as_of
            )
        when $units = 'new' then unit.level = 'commune' and figure.scope = 'with_predecessors'
        when tiers.has_districts then unit.level = 'district' and figure.scope = 'with_children'
        else unit.level = 'commune' and figure.scope = 'own'
    end
    and (
        coalesce($units, 'day') <> 'day'
        or (unit.exists_from <= asked.ends_on and unit.exists_to >= asked.starts_on)
    )
order by
    unit.level = 'province',
    unit.group_order nulls first,
    unit.display_order,
    unit.unit_code,
    unit.valid_from
