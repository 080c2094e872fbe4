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

asked as (

    select
        unit_code,
        valid_from,
        scope
    from unit_meant
    where
        basis = coalesce($units, 'day')
        and period = $period
        and (unit_code = $unit or ($unit is null and level = 'province'))

),

figure as (

    select
        indicator_figure.*,
        row_number() over (
            partition by indicator_figure.measure
            order by
                array_position(
                    ['counted', 'simulated', 'published', 'press', 'reported'],
                    indicator_figure.origin
                ),
                indicator_figure.document
        ) as place
    from indicator_figure
    inner join asked
        on indicator_figure.unit_code = asked.unit_code
        and indicator_figure.valid_from = asked.valid_from
        and indicator_figure.scope = asked.scope
    inner join current_measure
        on indicator_figure.measure = current_measure.measure
        and indicator_figure.version = current_measure.version
    where
        (indicator_figure.value is not null or indicator_figure.numerator is not null)
        and (
            indicator_figure.period = $period
            or (
                current_measure.calendar = 'civil'
                and indicator_figure.period = 'civil:' || $period
            )
        )

)

select
    stated.measure,
    current_measure.title,
    current_measure.domain,
    current_measure.kind,
    current_measure.unit_of_measure,
    current_measure.form_column,
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
from figure as stated
inner join figure as against on stated.measure = against.measure and against.place = 1
inner join current_measure on stated.measure = current_measure.measure
where stated.place > 1
order by
    current_measure.domain,
    current_measure.display_order,
    stated.measure,
    stated.place
