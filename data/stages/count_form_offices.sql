-- stage: count
-- needs: form, form_in_force, form_row, office_month, period, period_month, unit, unit_within
-- writes: form_office
-- Whose dossiers each section of a form counts, for every unit that sends it and every period: the
-- unit's own, or those of a level of offices in its area; and whether their months all came.
--
-- Of an area only what was there on the period's own first day is carried over, and only what is
-- there on its last is open (roll_up): an office that began or ended in between neither opens nor
-- closes its sum.
insert into form_office by name

with

sender as (

    select
        form_in_force.form,
        form_in_force.version,
        period.period,
        unit.unit_code,
        unit.valid_from
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
        valid_from as area_from,
        unit_code,
        valid_from,
        'own' as counts
    from unit
    union all
    select
        unit_within.area_code,
        unit_within.area_from,
        unit.unit_code,
        unit.valid_from,
        unit.level as counts
    from unit_within
    inner join unit
        on unit_within.unit_code = unit.unit_code and unit_within.valid_from = unit.valid_from

),

office_stretch as materialized (

    select
        office_month.unit_code,
        office_month.valid_from,
        period_month.period,
        bool_and(office_month.is_present) as is_complete,
        bool_or(office_month.is_present) as has_begun,
        min(office_month.opens_on) as opens_on,
        max(office_month.closes_on) as closes_on,
        min(min(office_month.opens_on)) over (partition by period_month.period) as first_day,
        max(max(office_month.closes_on)) over (partition by period_month.period) as last_day
    from period_month
    inner join office_month using (month)
    where office_month.source = 'dossiers'
    group by office_month.unit_code, office_month.valid_from, period_month.period

)

select
    sender.form,
    sender.version,
    sender.unit_code,
    sender.period,
    form_row.part,
    form_row.section_code,
    office_of.unit_code as office_code,
    office_of.valid_from as office_from,
    office_stretch.is_complete,
    office_stretch.has_begun,
    form_row.counts = 'own' or office_stretch.opens_on = office_stretch.first_day as is_opening,
    form_row.counts = 'own' or office_stretch.closes_on = office_stretch.last_day as is_closing
from sender
inner join form_row
    on sender.form = form_row.form
    and sender.version = form_row.version
    and form_row.counts is not null
inner join office_of
    on sender.unit_code = office_of.area_code
    and sender.valid_from = office_of.area_from
    and form_row.counts = office_of.counts
inner join office_stretch
    on sender.period = office_stretch.period
    and office_of.unit_code = office_stretch.unit_code
    and office_of.valid_from = office_stretch.valid_from
