-- stage: count
-- Whose dossiers each section of a form counts, for every unit that sends it and every period: the
-- unit's own, or those of a level of offices in its area; and whether their months all came.
insert into form_office by name

with

sender as (

    select
        form_in_force.form,
        form_in_force.version,
        period.period,
        unit.unit_code
    from form_in_force
    inner join form using (form, version)
    inner join period using (period)
    inner join unit
        on list_contains(form.levels, unit.level)
        and period.ends_on >= unit.valid_from
        and period.ends_on <= coalesce(unit.valid_to, date '9999-12-31')
    where form_in_force.is_sent

),

office_of as (

    select
        unit_code as area_code,
        unit_code,
        'own' as counts
    from unit
    group by unit_code
    union all
    select
        unit_within.area_code,
        unit.unit_code,
        unit.level as counts
    from unit_within
    inner join unit using (unit_code)
    group by unit_within.area_code, unit.unit_code, unit.level

),

office_period as materialized (

    select
        office_month.unit_code,
        period_month.period,
        bool_and(office_month.is_present) as is_complete,
        bool_or(office_month.is_present) as has_begun
    from period_month
    inner join office_month using (month)
    where office_month.source = 'dossiers'
    group by office_month.unit_code, period_month.period

)

select
    sender.form,
    sender.version,
    sender.unit_code,
    sender.period,
    form_row.part,
    form_row.section_code,
    office_of.unit_code as office_code,
    office_period.is_complete,
    office_period.has_begun
from sender
inner join form_row
    on sender.form = form_row.form
    and sender.version = form_row.version
    and form_row.counts is not null
inner join office_of
    on sender.unit_code = office_of.area_code
    and form_row.counts = office_of.counts
inner join office_period
    on sender.period = office_period.period
    and office_of.unit_code = office_period.unit_code
