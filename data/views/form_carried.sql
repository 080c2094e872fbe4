-- view: form_carried
-- grain: form, unit_code, period, identity, place
-- needs: form_figure, form_identity, period
--
-- What a report opens with beside what the report before it closed with, row by row. The one
-- before ended on the day before this one begins: of a first quarter that is the year's. A row
-- that one of the two does not have was nothing there; a blank cell is unknown and not compared.

with

report as (

    select distinct
        form_figure.form,
        form_figure.version,
        form_figure.unit_code,
        form_figure.period,
        period.starts_on,
        period.ends_on
    from form_figure
    inner join period using (period)

),

pair as (

    select
        report.form,
        report.version,
        report.unit_code,
        report.period,
        max(before.period) as period_before
    from report
    inner join report as before
        on report.form = before.form
        and report.unit_code = before.unit_code
        and report.starts_on = before.ends_on + 1
    group by all

),

place as (

    select distinct
        pair.*,
        form_figure.part,
        form_figure.row_code
    from pair
    inner join form_figure
        on pair.form = form_figure.form
        and pair.unit_code = form_figure.unit_code
        and form_figure.period in (pair.period, pair.period_before)
        and form_figure.kind = 'free'

),

named as (

    select distinct
        form,
        unit_code,
        period,
        row_code
    from form_figure

),

opened as (

    select
        place.form,
        place.version,
        place.unit_code,
        place.period,
        form_identity.identity,
        place.row_code as place,
        case when its_row.row_code is null then 0 else opening.value end as left_value,
        case when row_before.row_code is null then 0 else closing.value end as right_value
    from place
    inner join form_identity
        on place.form = form_identity.form
        and place.version = form_identity.version
        and place.part = form_identity.part
        and form_identity.relation = 'opens_with'
    left join named as its_row
        on place.form = its_row.form
        and place.unit_code = its_row.unit_code
        and place.period = its_row.period
        and place.row_code = its_row.row_code
    left join named as row_before
        on place.form = row_before.form
        and place.unit_code = row_before.unit_code
        and place.period_before = row_before.period
        and place.row_code = row_before.row_code
    left join form_figure as opening
        on its_row.form = opening.form
        and its_row.unit_code = opening.unit_code
        and its_row.period = opening.period
        and its_row.row_code = opening.row_code
        and form_identity.left_codes[1] = opening.column_code
        and opening.is_complete
    left join form_figure as closing
        on row_before.form = closing.form
        and row_before.unit_code = closing.unit_code
        and row_before.period = closing.period
        and row_before.row_code = closing.row_code
        and form_identity.right_codes[1] = closing.column_code
        and closing.is_complete

)

select *
from opened
where left_value is not null and right_value is not null
