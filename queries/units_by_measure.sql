-- question: Trong kỳ, chỉ số này của từng đơn vị là bao nhiêu?
-- grain: unit_code
-- params: measure, period, level?, parent?
-- measure: $measure
--
-- Units in administrative order: an order by value would be a ranking by chance.
-- An office that did not exist in the period is not listed.

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
    parent.short_name as parent_short_name,
    figure.origin,
    figure.months_present,
    figure.months_expected,
    current_measure.better,
    current_measure.kind as measure_kind,
    current_measure.unit_of_measure
from indicator_figure as figure
inner join current_measure using (measure, version)
inner join period on figure.period = period.period
inner join unit
    on figure.unit_code = unit.unit_code
    and unit.valid_from <= period.ends_on
    and coalesce(unit.valid_to, date '9999-12-31') >= period.starts_on
left join unit as parent
    on unit.parent_code = parent.unit_code
    and parent.valid_from <= period.ends_on
    and coalesce(parent.valid_to, date '9999-12-31') >= period.starts_on
left join verdict
    on figure.measure = verdict.measure
    and figure.origin = verdict.origin
    and figure.unit_code = verdict.unit_code
    and figure.scope = verdict.scope
    and figure.period = verdict.period
where
    figure.measure = $measure
    and (
        figure.period = $period
        or (current_measure.calendar = 'civil' and figure.period = 'civil:' || $period)
    )
    and figure.scope = 'own'
    and figure.origin in ('counted', 'simulated', 'reported')
    and unit.level <> 'province'
    and ($level is null or unit.level = $level)
    and ($parent is null or unit.parent_code = $parent)
order by
    unit.display_order,
    unit.unit_code
