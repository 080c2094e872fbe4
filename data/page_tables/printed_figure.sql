-- table: printed_figure
-- grain: measure, origin, unit_code, valid_from, period, document
-- needs: figure, measure, period, unit
-- sorted: domain, measure_order, measure, unit_order, ends_on
--
-- Every figure that was printed, of whatever period and unit, with the words of its measure.

select
    figure.measure,
    measure.title,
    measure.domain,
    measure.kind,
    measure.unit_of_measure,
    measure.display_order as measure_order,
    figure.unit_code,
    figure.valid_from,
    unit.short_name,
    unit.level,
    unit.display_order as unit_order,
    figure.period,
    period.ends_on,
    figure.origin,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.qualifier,
    figure.as_of,
    figure.published_on,
    figure.document,
    figure.note
from figure
inner join measure
    on figure.measure = measure.measure and figure.version = measure.version
inner join period on figure.period = period.period
inner join unit
    on figure.unit_code = unit.unit_code and figure.valid_from = unit.valid_from
where figure.document is not null and figure.is_current
order by
    measure.domain,
    measure.display_order,
    figure.measure,
    unit.display_order,
    period.ends_on
