-- question: Cùng một số, văn bản, báo cáo và hồ sơ nói bao nhiêu?
-- grain: measure, origin, document, against_origin, against_document
-- params: period, unit?, units?
-- measure:
--
-- Every figure that has more than one origin, as it was set side by side at build. The unit, and
-- units: as in objectives.

select
    measure,
    title,
    domain,
    kind,
    unit_of_measure,
    form_column,
    origin,
    document,
    numerator,
    denominator,
    value,
    qualifier,
    note,
    published_on,
    against_origin,
    against_document,
    against_numerator,
    against_denominator,
    against_value,
    against_qualifier,
    difference_numerator,
    difference_denominator,
    difference_value
from compared_figure
where
    asked = $period
    and basis = coalesce($units, 'day')
    and (unit_code = $unit or ($unit is null and level = 'province'))
order by
    domain,
    display_order,
    measure,
    place
