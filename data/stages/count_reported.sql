-- stage: count
-- needs: form_due, measure, period, period_month, report_stretch, reported_part, scope_office, unit
-- writes: indicator_total
-- idle_without: form_sent
-- Measures that forms report, by unit and period. A period for which a unit sent no form is told by
-- those of its parts (report_stretch): added up, or the last of them (roll_up). An area is the sum
-- of its offices' forms, but where the province's own form tells of a stretch of the period, it
-- tells of the province.
insert into indicator_total by name

with

reported as (

    select
        measure,
        version,
        source as form,
        roll_up,
        available_levels,
        len(denominator_cells) > 0 as has_denominator
    from measure
    where len(numerator_cells) > 0 and source <> 'dossiers'

),

said as (

    select
        measure,
        version,
        unit_code,
        period,
        max(value) filter (where part = 'numerator') as numerator,
        max(value) filter (where part = 'denominator') as denominator
    from reported_part
    group by measure, version, unit_code, period

),

month_count as (

    select
        period,
        count(*) as months
    from period_month
    group by period

),

due as (

    -- For whom each period is told: who was to send the form for it, or for a part of it.
    select distinct
        form_due.form,
        form_due.unit_code,
        form_due.valid_from,
        form_due.level,
        longer.period,
        month_count.months
    from form_due
    inner join period on form_due.period = period.period
    inner join period as longer
        on period.calendar = longer.calendar
        and period.starts_on >= longer.starts_on
        and period.ends_on <= longer.ends_on
    inner join month_count on longer.period = month_count.period

),

part as (

    -- What each form that came adds to the periods that it tells of. One that tells how a period
    -- ended tells all there is to know of it.
    select
        reported.measure,
        reported.version,
        form_due.unit_code,
        form_due.valid_from,
        form_due.level = 'province' as is_of_province,
        report_stretch.period,
        period.starts_on,
        period.ends_on,
        said.numerator,
        said.denominator,
        case reported.roll_up when 'last' then month_count.months else report_stretch.months end
            as months
    from said
    inner join reported using (measure, version)
    inner join report_stretch
        on reported.form = report_stretch.form
        and said.unit_code = report_stretch.unit_code
        and said.period = report_stretch.part_period
    inner join month_count on report_stretch.period = month_count.period
    inner join period on said.period = period.period
    inner join form_due
        on reported.form = form_due.form
        and said.unit_code = form_due.unit_code
        and said.period = form_due.period
    where
        said.numerator is not null
        and (not reported.has_denominator or said.denominator is not null)
        and (
            report_stretch.is_whole
            or reported.roll_up = 'sum'
            or (reported.roll_up = 'last' and report_stretch.is_last)
        )

),

told_by_province as (

    -- What an office tells of a stretch of which the province's own form tells.
    select distinct
        part.measure,
        part.version,
        part.unit_code,
        part.period,
        part.starts_on
    from part
    inner join part as own
        on part.measure = own.measure
        and part.version = own.version
        and part.period = own.period
        and part.starts_on <= own.ends_on
        and part.ends_on >= own.starts_on
    where own.is_of_province and not part.is_of_province

),

told as (

    select
        part.*,
        told_by_province.measure is not null as is_told_by_province
    from part
    left join told_by_province using (measure, version, unit_code, period, starts_on)

),

told_of as (

    -- Periods that a form is sent for, and others of which somebody's forms tell.
    select
        reported.measure,
        reported.version,
        form_due.period
    from reported
    inner join form_due using (form)
    union
    select
        measure,
        version,
        period
    from part

),

in_scope as (

    select
        reported.measure,
        reported.version,
        scope_office.scope,
        scope_office.area_code,
        scope_office.area_from,
        due.period,
        due.months,
        due.level = 'province' as is_of_province,
        sum(told.numerator) as numerator,
        sum(told.denominator) as denominator,
        coalesce(sum(told.months), 0) as months_present
    from reported
    inner join due using (form)
    semi join told_of
        on reported.measure = told_of.measure
        and reported.version = told_of.version
        and due.period = told_of.period
    inner join scope_office
        on due.unit_code = scope_office.unit_code and due.valid_from = scope_office.valid_from
    inner join unit as area
        on scope_office.area_code = area.unit_code and scope_office.area_from = area.valid_from
    left join told
        on reported.measure = told.measure
        and reported.version = told.version
        and due.unit_code = told.unit_code
        and due.valid_from = told.valid_from
        and due.period = told.period
        and not (
            told.is_told_by_province
            and area.level = 'province'
            and scope_office.scope = 'with_children'
        )
    where
        list_contains(reported.available_levels, area.level)
        and (
            scope_office.scope not in ('department', 'district', 'commune')
            or list_contains(reported.available_levels, scope_office.scope)
        )
    group by
        reported.measure, reported.version, scope_office.scope, scope_office.area_code,
        scope_office.area_from, due.unit_code, due.valid_from, due.level, due.period, due.months

),

area as (

    select
        measure,
        version,
        scope,
        area_code,
        area_from,
        period,
        any_value(months) as months,
        sum(numerator) as numerator,
        sum(denominator) as denominator,
        coalesce(max(months_present) filter (where is_of_province), 0) as own_months,
        count_if(not is_of_province) as count_offices,
        coalesce(sum(months_present) filter (where not is_of_province), 0) as office_months,
        list(months_present) filter (where not is_of_province) as months_by_office,
        -- The province told it all, or nobody else was to.
        own_months = any_value(months) or count_offices = 0 as is_its_own
    from in_scope
    group by measure, version, scope, area_code, area_from, period

)

select
    measure,
    version,
    $their_origin as origin,
    area_code as unit_code,
    area_from as valid_from,
    scope,
    period,
    numerator,
    denominator,
    cast(case when is_its_own then months else months * count_offices end as integer)
        as months_expected,
    cast(
        case when is_its_own then own_months else office_months + own_months * count_offices end
        as integer
    ) as months_present,
    cast(case when is_its_own then 1 else count_offices end as integer) as units_expected,
    cast(
        case
            when is_its_own then cast(own_months = months as integer)
            else len(list_filter(months_by_office, lambda each: each + own_months = months))
        end as integer
    ) as units_complete
from area
