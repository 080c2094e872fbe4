-- view: form_against_dossiers
-- grain: form, unit_code, period, row_code, column_code
-- needs: form_column, form_count, form_figure, form_office
--
-- A report's figures beside what the dossiers make of them. `counted` is unknown where the months
-- of an office did not all come. A row that only one of the two has is nothing in the other; a
-- cell left blank is unknown, and so is its difference.

with

report as (

    select distinct
        form,
        unit_code,
        period
    from form_figure

),

reported as (

    select
        form,
        unit_code,
        period,
        row_code,
        lower(row_code) as row_key,
        column_code,
        case when is_complete then value end as reported
    from form_figure

),

counted as (

    select
        form_count.*,
        lower(form_count.row_code) as row_key
    from form_count
    semi join report using (form, unit_code, period)

),

compared_row as (

    -- Every row that either has, of the reports whose dossiers are known, with its name.
    select
        form,
        unit_code,
        period,
        row_key,
        coalesce(max(reported_code), max(counted_code)) as row_code,
        max(reported_code) is not null as is_reported,
        max(counted_code) is not null as is_counted
    from (
        select
            form,
            unit_code,
            period,
            row_key,
            row_code as reported_code,
            null as counted_code
        from reported
        union all
        select
            form,
            unit_code,
            period,
            row_key,
            null as reported_code,
            row_code as counted_code
        from counted
    ) as either
    group by form, unit_code, period, row_key

),

known as (

    select
        form_office.form,
        form_office.version,
        form_office.unit_code,
        form_office.period,
        bool_and(form_office.is_complete) as is_complete
    from form_office
    semi join report using (form, unit_code, period)
    group by form_office.form, form_office.version, form_office.unit_code, form_office.period

),

compared_column as (

    select distinct
        known.form,
        known.unit_code,
        known.period,
        form_column.column_code
    from known
    inner join form_column using (form, version)
    where form_column.measure is not null or len(form_column.sum_of) > 0

),

cell as (

    select
        compared_row.form,
        compared_row.unit_code,
        compared_row.period,
        compared_row.row_code,
        compared_column.column_code,
        reported.reported,
        case
            when not known.is_complete then null
            when compared_row.is_counted then counted.counted
            else 0
        end as counted,
        case when compared_row.is_reported then reported.reported else 0 end as reported_or_nothing
    from compared_row
    inner join compared_column using (form, unit_code, period)
    inner join known using (form, unit_code, period)
    left join reported using (form, unit_code, period, row_key, column_code)
    left join counted using (form, unit_code, period, row_key, column_code)

)

select
    form,
    unit_code,
    period,
    row_code,
    column_code,
    reported,
    counted,
    reported_or_nothing - counted as difference
from cell
