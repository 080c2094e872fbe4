-- view: report_against_offices
-- grain: measure, version, unit_code, valid_from, level, period
-- needs: dossier_report, indicator_total, measure, office_period, period, reported_part, scope_office, unit
-- kept: count
-- idle_without: form_cell
--
-- What a report says of a whole area, or of a level of offices in it, beside what these offices
-- have themselves, reported or counted from dossiers; and of how many of them that is known, of
-- how many it was counted. Of measures whose figures of units add up to it, as their definitions
-- say: a procedure that every district has is one of the province (TC.02), and of the cases in its
-- report (01/PCTN) most are no unit's.

with

of_province as (

    select
        reported_part.measure,
        reported_part.version,
        unit.unit_code,
        unit.valid_from,
        unit.level,
        reported_part.period,
        max(reported_part.value) filter (where reported_part.part = 'numerator') as numerator,
        max(reported_part.value) filter (where reported_part.part = 'denominator') as denominator
    from reported_part
    inner join period on reported_part.period = period.period
    inner join unit
        on reported_part.unit_code = unit.unit_code
        and unit.level = 'province'
        and period.ends_on between unit.valid_from and coalesce(unit.valid_to, date '9999-12-31')
    group by all

),

area_report as (

    select
        measure,
        version,
        form,
        unit_code,
        valid_from,
        level,
        period,
        numerator,
        denominator
    from dossier_report
    where not is_own
    union all by name
    select
        of_province.*,
        measure.source as form
    from of_province
    inner join measure using (measure, version)
    where of_province.numerator is not null

)

select
    area_report.measure,
    area_report.version,
    area_report.form,
    area_report.unit_code,
    area_report.valid_from,
    area_report.level,
    area_report.period,
    area_report.numerator as reported,
    area_report.denominator as reported_denominator,
    sum(own.numerator) as summed,
    sum(own.denominator) as summed_denominator,
    count(*) as units_expected,
    count_if(own.months_present = own.months_expected) as units_complete,
    count(counted.period) as units_counted
from area_report
inner join measure using (measure, version)
inner join period on area_report.period = period.period
inner join scope_office
    on area_report.unit_code = scope_office.area_code
    and area_report.valid_from = scope_office.area_from
    and scope_office.scope = 'with_children'
inner join unit as office
    on scope_office.unit_code = office.unit_code
    and scope_office.valid_from = office.valid_from
    and period.ends_on between office.valid_from and coalesce(office.valid_to, date '9999-12-31')
    and office.level <> 'province'
    and office.kind <> 'central_agency'
    and list_contains(measure.available_levels, office.level)
    -- A section is of one level; a form of the province's own is of all.
    and area_report.level in (office.level, 'province')
left join indicator_total as own
    on area_report.measure = own.measure
    and area_report.version = own.version
    and area_report.period = own.period
    and own.scope = 'own'
    and office.unit_code = own.unit_code
    and office.valid_from = own.valid_from
left join office_period as counted
    on area_report.period = counted.period
    and office.unit_code = counted.unit_code
    and office.valid_from = counted.valid_from
    and measure.source = counted.source
    and counted.source = 'dossiers'
    and counted.months_present > 0
where
    measure.units_add_up
    -- A centre is asked for nothing of its own: it is missed in no report, and counts where it
    -- tells.
    and (office.kind = 'office' or own.numerator is not null)
group by
    area_report.measure,
    area_report.version,
    area_report.form,
    area_report.unit_code,
    area_report.valid_from,
    area_report.level,
    area_report.period,
    area_report.numerator,
    area_report.denominator
having count(own.numerator) > 0
