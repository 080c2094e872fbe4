-- question: Trong kỳ, đơn vị nào mới có số liệu của một số tháng?
-- grain: unit_code, valid_from
-- params: period, measure?, level?
-- measure: $measure
--
-- Of offices of which something came, but not of every month. Without a measure: of the dossiers
-- received and resolved.

select
    unit.unit_code,
    unit.valid_from,
    unit.unit_name,
    unit.level,
    min(figure.months_present) as months_present,
    any_value(figure.months_expected) as months_expected
from figure
inner join listed_unit as unit
    on figure.unit_code = unit.unit_code
    and figure.valid_from = unit.valid_from
    and unit.basis = 'day'
where
    figure.scope = 'own'
    and figure.period = $period
    and figure.is_current
    and figure.origin in ('counted', 'simulated', 'reported')
    and figure.months_present between 1 and figure.months_expected - 1
    and unit.level <> 'province'
    and ($level is null or unit.level = $level)
    and (
        figure.measure = $measure
        or ($measure is null and figure.measure in ('received_new', 'resolved'))
    )
group by unit.unit_code, unit.valid_from, unit.unit_name, unit.level, unit.display_order
order by unit.display_order, unit.unit_code, unit.valid_from
