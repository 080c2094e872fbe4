-- table: compared_figure
-- grain: asked, basis, unit_code, measure, origin, document
-- needs: containing_period, figure, listed_unit, measure
-- sorted: asked, basis, unit_code, domain, display_order, measure, place
--
-- Every figure that has more than one origin, for each period that can be asked: each print or
-- report beside the figure counted from dossiers, or, where none was counted, beside the first that
-- was printed. A difference is what was stated less what it stands against, each count by itself;
-- NULL where one side has none.

with

-- Most figures have one origin: what is told of a few is looked up for these alone.
several as (

    select
        measure,
        version,
        unit_code,
        valid_from,
        scope
    from figure
    where is_current and (value is not null or numerator is not null)
    group by measure, version, unit_code, valid_from, scope
    having count(distinct origin) > 1 or count(distinct document) > 1

),

told as (

    select
        figure.*,
        asked.asked,
        listed_unit.basis,
        listed_unit.level,
        row_number() over (
            partition by asked.asked, listed_unit.basis, figure.unit_code, figure.measure
            order by
                array_position(
                    ['counted', 'simulated', 'published', 'press', 'reported'], figure.origin
                ),
                figure.document
        ) as place
    from several
    inner join figure using (measure, version, unit_code, valid_from, scope)
    inner join containing_period as asked on figure.period = asked.period
    inner join measure
        on figure.measure = measure.measure
        and figure.version = measure.version
        and (asked.is_for_all or measure.calendar = 'civil')
    inner join listed_unit
        on figure.unit_code = listed_unit.unit_code
        and figure.valid_from = listed_unit.valid_from
        and figure.scope = listed_unit.scope
        and asked.asked_ends_on between listed_unit.meant_from and listed_unit.meant_to
    where
        not asked.is_longer
        and figure.is_current
        and (figure.value is not null or figure.numerator is not null)

)

select
    stated.asked,
    stated.basis,
    stated.unit_code,
    stated.level,
    stated.measure,
    measure.title,
    measure.domain,
    measure.display_order,
    measure.kind,
    measure.unit_of_measure,
    measure.form_column,
    stated.place,
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
inner join told as against
    on stated.asked = against.asked
    and stated.basis = against.basis
    and stated.unit_code = against.unit_code
    and stated.measure = against.measure
    and against.place = 1
inner join measure on stated.measure = measure.measure and stated.version = measure.version
where stated.place > 1
order by
    stated.asked,
    stated.basis,
    stated.unit_code,
    measure.domain,
    measure.display_order,
    stated.measure,
    stated.place
