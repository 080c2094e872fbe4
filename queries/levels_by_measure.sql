-- question: Trong kỳ, chỉ số này của từng cấp là bao nhiêu?
-- grain: level
-- params: measure, period
-- measure: $measure
--
-- The sum of the level's own offices; the levels add up to the province.

select
    unit.level,
    any_value(figure.origin) as origin,
    sum(figure.numerator) as numerator,
    sum(figure.denominator) as denominator,
    case
        when any_value(current_measure.kind) in ('share', 'average')
            then sum(figure.numerator) / nullif(sum(figure.denominator), 0)
        else sum(figure.numerator)
    end as value,
    count_if(unit.kind = 'office') as count_units
from indicator_figure as figure
inner join current_measure using (measure, version)
inner join period on figure.period = period.period
inner join unit
    on figure.unit_code = unit.unit_code
    and unit.valid_from <= period.ends_on
    and coalesce(unit.valid_to, date '9999-12-31') >= period.starts_on
where
    figure.measure = $measure
    and figure.period = $period
    and figure.scope = 'own'
    and figure.origin in ('counted', 'simulated', 'reported')
    and unit.level <> 'province'
group by unit.level
order by array_position(['department', 'district', 'commune'], unit.level)
