-- stage: count
-- What the dossiers make of the forms that count them: a row a field, the columns by their
-- measures, for each unit that sends the form. Whether all of it came: form_office.
insert into form_count by name

with

counted_column as (

    -- A column that the form computes counts what its parts count.
    select
        whole.form,
        whole.version,
        whole.part,
        whole.column_code,
        part.measure,
        part.less
    from form_column as whole
    inner join form_column as part
        on whole.form = part.form
        and whole.version = part.version
        and whole.part = part.part
        and part.measure is not null
        and (
            whole.column_code = part.column_code
            or list_contains(whole.sum_of, part.column_code)
        )

),

term as (

    select
        form,
        version,
        part,
        column_code,
        measure,
        1 as sign
    from counted_column
    union all
    select
        form,
        version,
        part,
        column_code,
        unnest(less) as measure,
        -1 as sign
    from counted_column

),

form_month as (

    -- The months of each period that some form is sent for.
    select
        period_month.period,
        period_month.month,
        period_month.is_first,
        period_month.is_last
    from period_month
    semi join form_office on period_month.period = form_office.period

),

field_of as (

    select
        procedure_code,
        trim(regexp_replace(nfc_normalize(field), '\s+', ' ', 'g')) as field
    from procedure

),

rolled as (

    -- Only months that came, as in every other total.
    select
        indicator_count.measure,
        indicator_count.unit_code,
        field_of.field,
        form_month.period,
        sum(indicator_count.numerator) as numerator
    from indicator_count
    inner join current_measure using (measure, version)
    inner join form_month
        on indicator_count.month = form_month.month
        and (
            current_measure.roll_up = 'sum'
            or (current_measure.roll_up = 'first' and form_month.is_first)
            or (current_measure.roll_up = 'last' and form_month.is_last)
        )
    inner join field_of using (procedure_code)
    inner join office_month
        on current_measure.source = office_month.source
        and indicator_count.unit_code = office_month.unit_code
        and indicator_count.month = office_month.month
        and office_month.is_present
    where indicator_count.measure in (select term.measure from term)
    group by
        indicator_count.measure,
        indicator_count.unit_code,
        field_of.field,
        form_month.period

),

figure as (

    select
        form_office.form,
        form_office.version,
        form_office.unit_code,
        form_office.period,
        form_office.part,
        form_office.section_code,
        rolled.field,
        term.column_code,
        sum(rolled.numerator * term.sign) as counted
    from form_office
    inner join rolled
        on form_office.office_code = rolled.unit_code
        and form_office.period = rolled.period
    inner join term
        on form_office.form = term.form
        and form_office.version = term.version
        and form_office.part = term.part
        and rolled.measure = term.measure
    group by all

),

place as (

    -- In a row that has something, what does not occur is nothing, not unknown.
    select distinct
        figure.form,
        figure.version,
        figure.unit_code,
        figure.period,
        figure.section_code,
        figure.field,
        counted_column.column_code
    from figure
    inner join counted_column using (form, version, part)

)

select
    place.form,
    place.unit_code,
    place.period,
    case place.section_code
        when '' then place.field
        else place.section_code || '/' || place.field
    end as row_code,
    place.column_code,
    cast(coalesce(figure.counted, 0) as bigint) as counted
from place
left join figure using (form, unit_code, period, section_code, field, column_code)
