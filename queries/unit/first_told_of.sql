-- question: Trong kỳ, đơn vị nào đứng đầu danh mục trong những đơn vị có số liệu?
-- grain: unit_code
-- params: period, units?
-- measure:
--
-- What the page of one unit opens with where a reader has chosen none; no row where nothing came.

select unit.unit_code
from figure
inner join listed_unit as unit
    on figure.unit_code = unit.unit_code
    and figure.valid_from = unit.valid_from
    and figure.scope = unit.scope
    and unit.basis = coalesce($units, 'day')
where
    figure.period = $period
    and figure.is_current
    and figure.numerator is not null
    and figure.origin in ('counted', 'simulated', 'reported')
    and unit.level <> 'province'
order by
    unit.display_order,
    unit.unit_code
limit 1
