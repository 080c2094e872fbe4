-- table: province_objective
-- grain: asked, measure, origin
-- needs: containing_period, figure, listed_unit, measure
-- sorted: asked, domain, display_order, measure, origin
--
-- What the question `objectives` answers of the province, for every period that can be asked: most
-- pages ask it, and each of them its course (`province_history`). Of the periods whose figures may
-- answer, the shortest does, and of it what was printed last; is_other_period says where it is
-- another than the one asked. The province is all its offices on every basis.

with

may_answer as (

    select
        containing.asked,
        containing.calendar,
        containing.starts_on,
        containing.ends_on,
        containing.is_finished,
        containing.is_longer,
        figure.*
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

),

best as (

    select first(may_answer order by ends_on - starts_on, as_of desc, document) as row
    from may_answer
    group by asked, measure, origin

),

answer as (

    select unnest(row)
    from best

)

select
    answer.asked,
    answer.measure,
    answer.version,
    measure.title,
    answer.origin,
    answer.numerator,
    answer.denominator,
    answer.value,
    answer.qualifier,
    answer.official_target,
    answer.adopted_target,
    answer.state,
    answer.target_tag,
    answer.path_tag,
    answer.months_present / answer.months_expected as coverage,
    answer.months_present = answer.months_expected as is_complete,
    answer.calendar,
    answer.period,
    answer.as_of,
    answer.starts_on,
    answer.ends_on,
    answer.is_finished,
    answer.is_longer,
    answer.period <> answer.asked as is_other_period,
    answer.units_complete,
    answer.units_expected,
    answer.published_on,
    answer.document,
    answer.note,
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
    answer.official_kind,
    answer.official_is_simulated,
    answer.adopted_is_simulated,
    answer.unit_code
from answer
inner join measure using (measure, version)
order by
    answer.asked,
    measure.domain,
    measure.display_order,
    answer.measure,
    answer.origin
