-- question: Cùng một số, văn bản, báo cáo và hồ sơ nói bao nhiêu?
-- grain: measure, origin, document, against_origin, against_document
-- params: period, unit?, units?
-- measure:
--
-- Every figure that has more than one origin: each print or report beside the figure counted from
-- dossiers, or, where none was counted, beside the first that was printed. A difference is what
-- was stated less what it stands against, each count by itself; NULL where one side has none.
-- The unit, and units: as in objectives.

with

told as (

    select
        figure.*,
        measure.title,
        measure.domain,
        measure.display_order,
        measure.kind,
        measure.unit_of_measure,
        measure.form_column,
        row_number() over (
            partition by figure.measure
            order by
                array_position(
                    ['counted', 'simulated', 'published', 'press', 'reported'], figure.origin
                ),
                figure.document
        ) as place
    from containing_period as asked
    inner join figure on asked.period = figure.period
    inner join listed_unit
        on figure.unit_code = listed_unit.unit_code
        and figure.valid_from = listed_unit.valid_from
        and figure.scope = listed_unit.scope
        and listed_unit.basis = coalesce($units, 'day')
        and asked.asked_ends_on between listed_unit.meant_from and listed_unit.meant_to
    inner join measure
        on figure.measure = measure.measure
        and figure.version = measure.version
        and (asked.is_for_all or measure.calendar = 'civil')
    where
        asked.asked = $period
        and not asked.is_longer
        and figure.is_current
        and (figure.value is not null or figure.numerator is not null)
        and (
            listed_unit.unit_code = $unit
            or ($unit is null and listed_unit.level = 'province')
        )

)

select
    stated.measure,
    stated.title,
    stated.domain,
    stated.kind,
    stated.unit_of_measure,
    stated.form_column,
    stated.origin,
    stated.document,
    stated.numerator,
    stated.denominator,
    stated.value,
    stated.qualifier,
    stated.note,
    stated.published_on,
    against.origin as against_origin,
    against.document as against_document,
    against.numerator as against_numerator,
    against.denominator as against_denominator,
    against.value as against_value,
    against.qualifier as against_qualifier,
    stated.numerator - against.numerator as difference_numerator,
    stated.denominator - against.denominator as difference_denominator,
    case
        when stated.qualifier is null and against.qualifier is null
            then round(stated.value - against.value, 9)
    end as difference_value
from told as stated
inner join told as against on stated.measure = against.measure and against.place = 1
where stated.place > 1
order by
    stated.domain,
    stated.display_order,
    stated.measure,
    stated.place
