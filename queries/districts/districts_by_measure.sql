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
-- the province put them in, those in none first; a group is no unit and has no figure here. An
-- area of which nothing came is there without a figure, in a period in which it existed.

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

),

area as (

    -- What may stand as an area, with the scope of the figures that tell of it.
    select
        unit.*,
        case
            when unit.level = 'province' then 'district'
            when $units = 'new' then 'with_predecessors'
            when unit.level = 'district' then 'with_children'
            else 'own'
        end as told_by,
        coalesce($units, 'day') <> 'day' as is_whenever,
        unit.exists_from <= (select max(asked.ends_on) from asked)
        and unit.exists_to >= (select min(asked.starts_on) from asked) as is_of_period,
        coalesce($units, 'day') <> 'new' or unit.exists_to >= build.as_of as is_of_basis
    from listed_unit as unit
    cross join tiers
    cross join build
    where
        unit.basis = 'day'
        and case
            when unit.level = 'province'
                then $units = 'new' and not exists (
                    select 1
                    from listed_unit as district
                    where
                        district.basis = 'day'
                        and district.level = 'district'
                        and district.exists_to >= build.as_of
                )
            when $units = 'new' then unit.level = 'commune'
            when tiers.has_districts then unit.level = 'district'
            else unit.level = 'commune'
        end

),

known as (

    select figure.*
    from figure
    inner join asked using (measure, version, period)
    where
        figure.is_current
        and figure.origin in ('counted', 'simulated', 'reported')

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
    coalesce(figure.period, (select max(known.period) from known), $period) as period,
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
from area as unit
left join known as figure
    on unit.unit_code = figure.unit_code
    and unit.valid_from = figure.valid_from
    and unit.told_by = figure.scope
left join district_tile
    on unit.unit_code = district_tile.unit_code and unit.level = 'district'
where
    (
        figure.unit_code is null
        and unit.is_of_period
        and unit.is_of_basis
        and unit.level <> 'province'
    )
    or (figure.unit_code is not null and (unit.is_of_period or unit.is_whenever))
order by
    unit.level = 'province',
    unit.group_order nulls first,
    unit.display_order,
    unit.unit_code,
    unit.valid_from
