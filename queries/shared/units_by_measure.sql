-- question: Trong kỳ, chỉ số này của từng đơn vị là bao nhiêu?
-- grain: unit_code, valid_from
-- params: measure, period, level?, parent?, units?
-- measure: $measure
--
-- Units in administrative order: an order by value would be a ranking by chance.
-- An office that did not exist in the period is not listed. units: every unit on the days of its
-- life, or old and new (views/unit_part.sql); the column says with which of them the code names
-- this unit. parent: those that lie within an area.

select
    unit.unit_code,
    unit.unit_name,
    unit.level,
    figure.numerator,
    figure.denominator,
    figure.value,
    verdict.state,
    verdict.target_tag,
    verdict.path_tag,
    verdict.official_target,
    unit.short_name,
    unit.kind,
    unit.parent_code,
    unit.parent_short_name,
    figure.origin,
    figure.period,
    figure.months_present,
    figure.months_expected,
    current_measure.better,
    current_measure.kind as measure_kind,
    current_measure.unit_of_measure,
    unit.valid_from,
    figure.scope,
    unit.valid_from
    = max(unit.valid_from) over (partition by unit.unit_code) as is_named_by_code,
    case
        when not exists (select 1 from succession) then null
        when unit.valid_from < max(unit.valid_from) over (partition by unit.unit_code) then 'old'
        else coalesce($units, 'day')
    end as units
from indicator_figure as figure
inner join current_measure
    on figure.measure = current_measure.measure and figure.version = current_measure.version
inner join period on figure.period = period.period
inner join unit_basis
    on figure.unit_code = unit_basis.unit_code
    and figure.valid_from = unit_basis.valid_from
    and figure.scope = unit_basis.scope
    and unit_basis.basis = coalesce($units, 'day')
inner join unit_placed as unit
    on figure.unit_code = unit.unit_code and figure.valid_from = unit.valid_from
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
    and unit_basis.exists_from <= period.ends_on
    and unit_basis.exists_to >= period.starts_on
    and unit.level <> 'province'
    and ($level is null or unit.level = $level)
    and ($parent is null or unit.district_code = $parent)
order by
    unit.display_order,
    unit.unit_code,
    unit.valid_from
