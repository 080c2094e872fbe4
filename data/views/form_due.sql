-- view: form_due
-- grain: form, unit_code, valid_from, period
-- needs: build, form, form_in_force, form_sent, period, unit
--
-- Which unit was to send which form for which finished period: from the first period on of which
-- anybody sent it. A form that came before its period ended is there too.

with

began as (

    select
        form_sent.form,
        min(period.starts_on) as starts_on
    from form_sent
    inner join period using (period)
    group by form_sent.form

)

select
    form_in_force.form,
    unit.unit_code,
    unit.valid_from,
    unit.level,
    form_in_force.period,
    form_sent.period is not null as is_sent
from form_in_force
inner join form using (form, version)
inner join period using (period)
inner join began on form_in_force.form = began.form and period.starts_on >= began.starts_on
inner join unit
    on list_contains(form.levels, unit.level)
    and period.ends_on between unit.valid_from and coalesce(unit.valid_to, date '9999-12-31')
    and unit.kind = 'office'
cross join build
left join form_sent
    on form_in_force.form = form_sent.form
    and unit.unit_code = form_sent.unit_code
    and form_in_force.period = form_sent.period
where form_in_force.is_sent and (period.ends_on <= build.as_of or form_sent.period is not null)
