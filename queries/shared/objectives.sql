-- question: Trong kỳ, từng chỉ số đạt bao nhiêu, so với chỉ tiêu thế nào?
-- grain: measure, origin
-- params: period, unit?, units?, domains?
-- measure:
--
-- Printed figures and counted ones stand beside each other; where they differ, both are shown.
-- A measure of the civil calendar answers for the civil period of the same name. What has no figure
-- of the period asked answers with the shortest longer one that contains it (cases of a year), each
-- row with its own period. A code means the unit that held it on the period's last day, or else
-- last before; units: views/unit_part.sql. domains: their codes, with a comma between two.

select
    figure.measure,
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
    containing.calendar,
    figure.period,
    figure.as_of,
    containing.starts_on,
    containing.ends_on,
    containing.is_finished,
    containing.is_longer,
    figure.period <> $period as is_other_period,
    figure.months_present,
    figure.months_expected,
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
    and listed_unit.basis = coalesce($units, 'day')
    and containing.asked_ends_on between listed_unit.meant_from and listed_unit.meant_to
inner join measure
    on figure.measure = measure.measure
    and figure.version = measure.version
    and (containing.is_for_all or measure.calendar = 'civil')
where
    containing.asked = $period
    and figure.is_current
    and (
        listed_unit.unit_code = $unit
        or ($unit is null and listed_unit.level = 'province')
    )
    and ($domains is null or list_contains(string_split($domains, ','), measure.domain))
-- The first row of each: one order for all rows, since a partition apart for each measure costs more
-- than the rest of the question.
qualify
    lag((figure.measure, figure.origin)) over (
        order by
            figure.measure,
            figure.origin,
            containing.ends_on - containing.starts_on,
            figure.as_of desc,
            figure.document
    ) is distinct from (figure.measure, figure.origin)
order by
    measure.domain,
    measure.display_order,
    figure.measure,
    figure.origin
