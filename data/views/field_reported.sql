-- view: field_reported
-- grain: period, field
-- needs: current_measure, dossier_report_line, office_period, period, report_stretch, unit, unit_within
-- kept: judge
-- idle_without: form_sent
--
-- The columns of form II.06 of the whole province by the fields that reports name, of offices of
-- which no dossier came. A report of the province stands where no dossier came, a district's for
-- those of its communes of none of which dossiers came. In a row that has something, what does not
-- occur is nothing; a cell that was left empty is unknown, and a unit's report with one in no column.

with

asked as (

    select unnest([
        'received_new', 'carried_over', 'resolved', 'resolved_early', 'resolved_on_day',
        'resolved_late', 'open', 'open_overdue'
    ]) as measure

),

counted_office as (

    select
        unit_code,
        valid_from,
        period
    from office_period
    where source = 'dossiers' and months_present > 0

),

sent as (

    -- What reports say of each period: of their own, or of the stretches that lie within it.
    select
        line.measure,
        line.unit_code,
        unit.valid_from,
        unit.level as sender_level,
        line.counts in ('own', unit.level) as is_own,
        line.counts,
        report_stretch.period,
        line.field,
        line.value
    from dossier_report_line as line
    inner join current_measure
        on line.measure = current_measure.measure and line.version = current_measure.version
    inner join report_stretch
        on line.form = report_stretch.form
        and line.unit_code = report_stretch.unit_code
        and line.period = report_stretch.part_period
    inner join period on line.period = period.period
    inner join unit
        on line.unit_code = unit.unit_code
        and period.ends_on between unit.valid_from and coalesce(unit.valid_to, date '9999-12-31')
    where
        line.measure in (select asked.measure from asked)
        and line.part = 'numerator'
        and (
            report_stretch.is_whole
            or current_measure.roll_up = 'sum'
            or (current_measure.roll_up = 'first' and report_stretch.is_first)
            or (current_measure.roll_up = 'last' and report_stretch.is_last)
        )

),

of_communes as (

    -- Communes that their district's report stands for.
    select distinct
        sent.period,
        sent.unit_code as district_code,
        sent.valid_from as district_from,
        unit_within.unit_code,
        unit_within.valid_from
    from sent
    inner join unit_within
        on sent.unit_code = unit_within.area_code and sent.valid_from = unit_within.area_from
    inner join unit as commune
        on unit_within.unit_code = commune.unit_code
        and unit_within.valid_from = commune.valid_from
        and sent.counts = commune.level
    where sent.sender_level = 'district' and not sent.is_own

),

stood_for as (

    select of_communes.*
    from of_communes
    left join counted_office using (unit_code, valid_from, period)
    qualify
        not bool_or(counted_office.period is not null) over (
            partition by of_communes.period, of_communes.district_code, of_communes.district_from
        )

),

of_province as (

    select sent.*
    from sent
    where
        sent.sender_level = 'province'
        and not sent.is_own
        and sent.period not in (select counted_office.period from counted_office)

),

column_told as (

    select distinct
        period,
        measure
    from sent
    where value is not null

),

lacking as (

    -- Units' reports without a cell that others have: in no column, as in the table by level.
    select distinct
        sent.period,
        sent.unit_code,
        sent.valid_from
    from sent
    inner join column_told using (period, measure)
    where sent.value is null

),

of_units as (

    select
        sent.*,
        stood_for.period is not null as is_stood_for
    from sent
    anti join counted_office using (unit_code, valid_from, period)
    anti join lacking using (unit_code, valid_from, period)
    left join stood_for using (unit_code, valid_from, period)
    where sent.is_own and sent.period not in (select of_province.period from of_province)

),

piece as (

    select * from of_province
    union all
    select * exclude (is_stood_for)
    from of_units
    where not is_stood_for
    union all
    select sent.*
    from sent
    semi join stood_for
        on sent.unit_code = stood_for.district_code
        and sent.valid_from = stood_for.district_from
        and sent.period = stood_for.period
    anti join lacking
        on sent.unit_code = lacking.unit_code
        and sent.valid_from = lacking.valid_from
        and sent.period = lacking.period
    where
        not sent.is_own
        and sent.sender_level = 'district'
        and sent.period not in (select of_province.period from of_province)

),

reported as (

    -- One field however its letters are written, here and beside dossiers.
    select
        period,
        min(field) over (partition by lower(field)) as field,
        measure,
        value
    from piece

),

summed as (

    select
        period,
        field,
        measure,
        case when count(*) = count(value) then sum(value) end as numerator
    from reported
    group by period, field, measure

),

told as (

    select distinct
        period,
        measure
    from summed

),

place as (

    select distinct
        period,
        field
    from summed

),

row_of_form as (

    select
        place.period,
        place.field,
        told.measure,
        case when summed.period is null then 0 else summed.numerator end as numerator
    from place
    inner join told on place.period = told.period
    left join summed
        on place.period = summed.period
        and place.field = summed.field
        and told.measure = summed.measure

)

select
    period,
    field,
    sum(numerator) filter (where measure = 'received_new') as received_new,
    sum(numerator) filter (where measure = 'carried_over') as carried_over,
    sum(numerator) filter (where measure = 'resolved') as resolved,
    sum(numerator) filter (where measure = 'resolved_early') as resolved_early,
    sum(numerator) filter (where measure = 'resolved_on_day') as resolved_on_day,
    sum(numerator) filter (where measure = 'resolved_late') as resolved_late,
    sum(numerator) filter (where measure = 'open') as open,
    sum(numerator) filter (where measure = 'open_overdue') as open_overdue
from row_of_form
group by period, field
