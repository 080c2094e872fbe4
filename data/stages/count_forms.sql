-- stage: count
-- needs: current_measure, form_column, form_office, indicator_count, office_month, period_month, procedure_field
-- writes: form_count
-- idle_without: indicator_count
-- What the dossiers make of the forms that count them: a row a field, the columns by their
-- measures, for each unit that sends the form. Whether all of it came: form_office. A column is
-- unknown where no dossier of the row tells what it counts, as early or late without a due day; so
-- is what was open at an end of the period, where no office's month at that end came.
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

signed as (

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

term as (

    -- What one part of a sum adds and another takes off again is none of its terms.
    select
        form,
        version,
        part,
        column_code,
        measure,
        sum(sign) as sign
    from signed
    group by form, version, part, column_code, measure
    having sum(sign) <> 0

),

office_stretch as (

    -- The months of each office in the periods that some form is sent for, and whether it opens
    -- or closes the period with them.
    select
        office_month.source,
        office_month.unit_code,
        office_month.valid_from,
        period_month.period,
        office_month.month,
        office_month.is_present,
        office_month.opens_on = min(office_month.opens_on) over its_period as is_first,
        office_month.closes_on = max(office_month.closes_on) over its_period as is_last
    from period_month
    inner join office_month on period_month.month = office_month.month
    where period_month.period in (select form_office.period from form_office)
    window
        its_period as (
            partition by
                office_month.source,
                office_month.unit_code,
                office_month.valid_from,
                period_month.period
        )

),

rolled as (

    -- Only months that came, as in every other total.
    select
        indicator_count.measure,
        current_measure.roll_up,
        indicator_count.unit_code,
        indicator_count.valid_from,
        procedure_field.field,
        office_stretch.period,
        sum(indicator_count.numerator) as numerator
    from indicator_count
    inner join current_measure using (measure, version)
    inner join office_stretch
        on current_measure.source = office_stretch.source
        and indicator_count.unit_code = office_stretch.unit_code
        and indicator_count.valid_from = office_stretch.valid_from
        and indicator_count.month = office_stretch.month
        and office_stretch.is_present
        and (
            current_measure.roll_up = 'sum'
            or (current_measure.roll_up = 'first' and office_stretch.is_first)
            or (current_measure.roll_up = 'last' and office_stretch.is_last)
        )
    inner join procedure_field using (procedure_code)
    where indicator_count.measure in (select term.measure from term)
    group by
        indicator_count.measure,
        current_measure.roll_up,
        indicator_count.unit_code,
        indicator_count.valid_from,
        procedure_field.field,
        office_stretch.period

),

added as (

    select
        form_office.form,
        form_office.version,
        form_office.unit_code,
        form_office.period,
        form_office.part,
        form_office.section_code,
        rolled.field,
        term.column_code,
        term.measure,
        sum(rolled.numerator * term.sign) as counted
    from form_office
    inner join rolled
        on form_office.office_code = rolled.unit_code
        and form_office.office_from = rolled.valid_from
        and form_office.period = rolled.period
        and (
            rolled.roll_up = 'sum'
            or (rolled.roll_up = 'first' and form_office.is_opening)
            or (rolled.roll_up = 'last' and form_office.is_closing)
        )
    inner join term
        on form_office.form = term.form
        and form_office.version = term.version
        and form_office.part = term.part
        and rolled.measure = term.measure
    group by all

),

summed as (

    select
        form,
        unit_code,
        period,
        section_code,
        field,
        column_code,
        case when count(*) = count(counted) then sum(counted) end as counted
    from added
    group by form, unit_code, period, section_code, field, column_code

),

edge as (

    select
        form_office.form,
        form_office.unit_code,
        form_office.period,
        form_office.section_code,
        bool_or(form_office.is_opening and office_stretch.is_first and office_stretch.is_present)
            as is_first_there,
        bool_or(form_office.is_closing and office_stretch.is_last and office_stretch.is_present)
            as is_last_there
    from form_office
    inner join office_stretch
        on form_office.office_code = office_stretch.unit_code
        and form_office.office_from = office_stretch.valid_from
        and form_office.period = office_stretch.period
        and office_stretch.source = 'dossiers'
    group by
        form_office.form, form_office.unit_code, form_office.period, form_office.section_code

),

of_edge as (

    -- The columns that count what was there on the first or the last day.
    select
        term.form,
        term.version,
        term.part,
        term.column_code,
        bool_or(current_measure.roll_up = 'first') as is_of_first,
        bool_or(current_measure.roll_up = 'last') as is_of_last
    from term
    inner join current_measure using (measure)
    group by term.form, term.version, term.part, term.column_code

),

place as (

    -- In a row that has something, what does not occur is nothing, not unknown.
    select distinct
        added.form,
        added.version,
        added.unit_code,
        added.period,
        added.section_code,
        added.field,
        counted_column.column_code,
        coalesce(of_edge.is_of_first and not edge.is_first_there, false)
        or coalesce(of_edge.is_of_last and not edge.is_last_there, false) as is_unknown
    from added
    inner join counted_column using (form, version, part)
    left join of_edge
        on added.form = of_edge.form
        and added.version = of_edge.version
        and added.part = of_edge.part
        and counted_column.column_code = of_edge.column_code
    left join edge
        on added.form = edge.form
        and added.unit_code = edge.unit_code
        and added.period = edge.period
        and added.section_code = edge.section_code

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
    cast(
        case
            when place.is_unknown then null
            when summed.form is null then 0
            else summed.counted
        end as bigint
    ) as counted
from place
left join summed using (form, unit_code, period, section_code, field, column_code)
