-- table: province_objective
-- grain: asked, measure, origin
-- needs: containing_period, figure, listed_unit, measure
-- sorted: asked, domain, display_order, measure, origin
--
-- What the question `objectives` answers of the province, for every period that can be asked: most
-- pages ask it, and each of them its course (`province_history`). Of the periods whose figures may
-- answer, the shortest does, and of it what was printed last; is_other_period says where it is
-- another than the one asked. The province is all its offices on every basis.

select
    containing.asked,
    figure.measure,
    figure.version,
    measure.title,
    figure.origin,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.qualifier,
    figure.official_target,
    figure.adopted_target,
    figure.state,
    figure.target_tag,
    figure.path_tag,
    figure.months_present / figure.months_expected as coverage,
    figure.months_present = figure.months_expected as is_complete,
    containing.calendar,
    figure.period,
    figure.as_of,
    containing.starts_on,
    containing.ends_on,
    containing.is_finished,
    containing.is_longer,
    figure.period <> containing.asked as is_other_period,
    figure.units_complete,
    figure.units_expected,
    figure.published_on,
    figure.document,
    figure.note,
    measure.short_title,
    measure.domain,
    measure.display_order,
    measure.kind,
    measure.better,
    measure.unit_of_measure,
    measure.form_column,
    measure.judged,
    measure.part_of,
    measure.source,
    figure.official_kind,
    figure.official_is_simulated,
    figure.adopted_is_simulated,
    figure.unit_code
from containing_period as containing
inner join figure on containing.period = figure.period
inner join listed_unit
    on figure.unit_code = listed_unit.unit_code
    and figure.valid_from = listed_unit.valid_from
    and figure.scope = listed_unit.scope
    and listed_unit.basis = 'day'
    and containing.asked_ends_on between listed_unit.meant_from and listed_unit.meant_to
inner join measure
    on figure.measure = measure.measure
    and figure.version = measure.version
    and (containing.is_for_all or measure.calendar = 'civil')
where figure.is_current and listed_unit.level = 'province'
qualify
    row_number() over (
        partition by containing.asked, figure.measure, figure.origin
        order by
            containing.ends_on - containing.starts_on,
            figure.as_of desc,
            figure.document
    ) = 1
order by
    containing.asked,
    measure.domain,
    measure.display_order,
    figure.measure,
    figure.origin
