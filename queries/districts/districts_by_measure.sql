-- question: Trong kỳ, chỉ số này trên từng địa bàn (gồm cả các xã) là bao nhiêu?
-- grain: unit_code, valid_from
-- params: measure, period, units?
-- measure: $measure
--
-- An area is the district's own office and all its communes, those of after a reorganisation
-- included. Without units: the districts that existed in the period; old: all of them, also
-- after they were dissolved; new: the areas of the new communes, each with what it was formed
-- from. Places on the grid follow the map.

select
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    district_tile.tile_row,
    district_tile.tile_column,
    figure.numerator,
    figure.denominator,
    figure.value,
    verdict.state,
    verdict.target_tag,
    verdict.official_target,
    figure.origin,
    figure.period,
    figure.months_present,
    figure.months_expected,
    figure.units_complete,
    figure.units_expected,
    unit.valid_from,
    unit.level,
    unit_district.district_short_name as parent_short_name,
    case when exists (select 1 from succession) then coalesce($units, 'old') end as units
from indicator_figure as figure
inner join current_measure
    on figure.measure = current_measure.measure and figure.version = current_measure.version
inner join period on figure.period = period.period
inner join unit
    on figure.unit_code = unit.unit_code and figure.valid_from = unit.valid_from
left join unit_district
    on unit.unit_code = unit_district.unit_code and unit.valid_from = unit_district.valid_from
left join district_tile
    on figure.unit_code = district_tile.unit_code and unit.level = 'district'
left join verdict
    on figure.measure = verdict.measure
    and figure.origin = verdict.origin
    and figure.unit_code = verdict.unit_code
    and figure.valid_from = verdict.valid_from
    and figure.scope = verdict.scope
    and figure.period = verdict.period
where
    figure.measure = $measure
    and (
        figure.period = $period
        or (current_measure.calendar = 'civil' and figure.period = 'civil:' || $period)
    )
    and figure.origin in ('counted', 'simulated', 'reported')
    and case coalesce($units, 'day')
        when 'new' then figure.scope = 'with_predecessors' and unit.level = 'commune'
        when 'old' then figure.scope = 'with_children' and unit.level = 'district'
        else
            figure.scope = 'with_children'
            and unit.level = 'district'
            and unit.valid_from <= period.ends_on
            and coalesce(unit.valid_to, date '9999-12-31') >= period.starts_on
    end
order by
    unit.display_order,
    unit.unit_code,
    unit.valid_from
