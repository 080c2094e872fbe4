-- table: partly_told
-- grain: period, measure, origin, unit_code, valid_from
-- needs: figure, listed_unit
-- sorted: period, measure, display_order, unit_code, valid_from, origin
--
-- The offices of which something came in a period, but not of every month of it. is_unknown: so
-- that the figure is not known, for what is open is that of the last month, carried over the first.

select
    figure.period,
    figure.measure,
    figure.origin,
    unit.unit_code,
    unit.valid_from,
    unit.unit_name,
    unit.level,
    unit.display_order,
    figure.months_present,
    figure.months_expected,
    figure.numerator is null as is_unknown
from figure
inner join listed_unit as unit
    on figure.unit_code = unit.unit_code
    and figure.valid_from = unit.valid_from
    and unit.basis = 'day'
where
    figure.scope = 'own'
    and figure.is_current
    and figure.origin in ('counted', 'simulated', 'reported')
    and figure.months_present between 1 and figure.months_expected - 1
    and unit.level <> 'province'
order by
    figure.period,
    figure.measure,
    unit.display_order,
    unit.unit_code,
    unit.valid_from,
    figure.origin
