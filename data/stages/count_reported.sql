-- stage: count
-- needs: form_due, measure, period, reported_part, scope_office, unit
-- writes: indicator_total
-- idle_without: form_sent
-- Measures that forms report, by unit and period. A period that the form is not sent for is made
-- of the shorter ones that fill it: added up, or the last of them (roll_up); otherwise it is as
-- reported. An area is the sum of its offices' forms, but the province's own form, where it
-- came, is the province's.
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
    where len(numerator_cells) > 0

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

sent_for as (

    select distinct
        form,
        period
    from form_due

),

stretch as (

    -- The periods that the form is sent for stand for themselves; others are filled by quarters.
    select
        form,
        period,
        period as part_period,
        true as is_sent,
        true as is_last
    from sent_for
    union all
    select
        quarter_due.form,
        longer.period,
        quarter_due.period as part_period,
        false as is_sent,
        quarter.ends_on = longer.ends_on as is_last
    from sent_for as quarter_due
    inner join period as quarter
        on quarter_due.period = quarter.period and quarter.kind = 'quarter'
    inner join period as longer
        on quarter.calendar = longer.calendar
        and longer.kind not in ('month', 'quarter')
        and quarter.starts_on >= longer.starts_on
        and quarter.ends_on <= longer.ends_on
    anti join sent_for as longer_due
        on quarter_due.form = longer_due.form and longer.period = longer_due.period
    qualify
        sum(1 + quarter.ends_on - quarter.starts_on)
            over (partition by quarter_due.form, longer.period)
        = 1 + longer.ends_on - longer.starts_on

),

own as (

    select
        reported.measure,
        reported.version,
        reported.roll_up,
        form_due.unit_code,
        form_due.valid_from,
        form_due.level,
        stretch.period,
        bool_or(
            (reported.roll_up <> 'last' or stretch.is_last)
            and said.numerator is not null
            and (not reported.has_denominator or said.denominator is not null)
        ) as is_known,
        case
            when is_known then sum(said.numerator) filter (
                where (reported.roll_up <> 'last' or stretch.is_last)
                and (not reported.has_denominator or said.denominator is not null)
            )
        end as numerator,
        case
            when is_known then sum(said.denominator) filter (
                where (reported.roll_up <> 'last' or stretch.is_last)
                and said.numerator is not null
            )
        end as denominator,
        count(*) as months_expected,
        count_if(
            said.numerator is not null
            and (not reported.has_denominator or said.denominator is not null)
        ) as months_present
    from reported
    inner join stretch
        on reported.form = stretch.form
        and (stretch.is_sent or reported.roll_up in ('sum', 'last'))
    inner join form_due
        on stretch.form = form_due.form and stretch.part_period = form_due.period
    left join said
        on reported.measure = said.measure
        and reported.version = said.version
        and form_due.unit_code = said.unit_code
        and stretch.part_period = said.period
    group by
        reported.measure, reported.version, reported.roll_up, form_due.unit_code,
        form_due.valid_from, form_due.level, stretch.period

),

in_scope as (

    select
        own.*,
        scope_office.scope,
        scope_office.area_code,
        scope_office.area_from,
        area.level as area_level,
        area.level = 'province' and own.level = 'province' as is_own_of_province,
        bool_or(is_own_of_province and own.is_known) over its_area as has_own,
        bool_or(not is_own_of_province) over its_area as has_offices
    from own
    inner join scope_office
        on own.unit_code = scope_office.unit_code and own.valid_from = scope_office.valid_from
    inner join unit as area
        on scope_office.area_code = area.unit_code and scope_office.area_from = area.valid_from
    window
        its_area as (
            partition by
                own.measure, own.version, own.period,
                scope_office.scope, scope_office.area_code, scope_office.area_from
        )

)

select
    in_scope.measure,
    in_scope.version,
    $their_origin as origin,
    in_scope.area_code as unit_code,
    in_scope.area_from as valid_from,
    in_scope.scope,
    in_scope.period,
    sum(in_scope.numerator) as numerator,
    sum(in_scope.denominator) as denominator,
    cast(sum(in_scope.months_expected) as integer) as months_expected,
    cast(sum(in_scope.months_present) as integer) as months_present,
    cast(count(*) as integer) as units_expected,
    cast(count_if(in_scope.months_present = in_scope.months_expected) as integer)
        as units_complete
from in_scope
inner join reported using (measure, version)
where
    list_contains(reported.available_levels, in_scope.area_level)
    and (
        in_scope.scope not in ('department', 'district', 'commune')
        or list_contains(reported.available_levels, in_scope.scope)
    )
    and case
        when in_scope.has_own then in_scope.is_own_of_province
        when in_scope.has_offices then not in_scope.is_own_of_province
        else true
    end
group by
    in_scope.measure, in_scope.version, in_scope.area_code, in_scope.area_from, in_scope.scope,
    in_scope.period
