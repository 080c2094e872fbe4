-- question: Trong kỳ, chỉ số này trên từng địa bàn (gồm cả các xã) là bao nhiêu?
-- grain: unit_code
-- params: measure, period
-- measure: $measure
--
-- An area is the district's own office and all its communes. Places on the grid follow the map.

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
    figure.months_present,
    figure.months_expected,
    figure.units_complete,
    figure.units_expected
from indicator_figure as figure
inner join current_measure using (measure, version)
inner join period on figure.period = period.period
inner join unit
    on figure.unit_code = unit.unit_code
    and unit.valid_from <= period.ends_on
    and coalesce(unit.valid_to, date '9999-12-31') >= period.starts_on
left join district_tile on figure.unit_code = district_tile.unit_code
left join verdict
    on figure.measure = verdict.measure
    and figure.origin = verdict.origin
    and figure.unit_code = verdict.unit_code
    and figure.scope = verdict.scope
    and figure.period = verdict.period
where
    figure.measure = $measure
    and figure.period = $period
    and figure.scope = 'with_children'
    and figure.origin in ('counted', 'simulated', 'reported')
    and unit.level = 'district'
order by
    unit.display_order,
    unit.unit_code
