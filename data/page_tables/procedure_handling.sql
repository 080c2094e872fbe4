-- table: procedure_handling
-- grain: period, procedure_code
-- needs: current_measure, indicator_count, office_month, period_month, procedure_field
-- sorted: period, procedure_code
-- idle_without: indicator_count
--
-- The columns of form II.06 of the whole province by procedure, as dossiers tell them: of months that
-- came whole, a stock at the end (or the start) of the period, never summed. NULL where no dossier
-- tells, or no month at that end came. closed_late of ready_told: how many of the late had their
-- result in time, of those that tell when it was there.

with

asked as (

    select unnest([
        'received_new', 'carried_over', 'resolved', 'resolved_early', 'resolved_on_day',
        'resolved_late', 'open', 'open_overdue', 'closed_late_share'
    ]) as measure

),

whole_month as (

    select
        unit_code,
        valid_from,
        month,
        opens_on,
        closes_on
    from office_month
    where source = 'dossiers' and is_present

),

by_month as (

    -- Offices that open and close a month on the same days are one.
    select
        whole_month.month,
        whole_month.opens_on,
        whole_month.closes_on,
        current_measure.roll_up,
        indicator_count.measure,
        indicator_count.procedure_code,
        any_value(indicator_count.origin) as origin,
        sum(indicator_count.numerator) as numerator,
        sum(indicator_count.denominator) as denominator
    from indicator_count
    inner join current_measure
        on indicator_count.measure = current_measure.measure
        and indicator_count.version = current_measure.version
    inner join whole_month
        on indicator_count.unit_code = whole_month.unit_code
        and indicator_count.valid_from = whole_month.valid_from
        and indicator_count.month = whole_month.month
    where indicator_count.measure in (select asked.measure from asked)
    group by all

),

edge as (

    -- The days on which a period opens and closes for everybody.
    select
        period_month.period,
        min(office_month.opens_on) as opens_on,
        max(office_month.closes_on) as closes_on
    from period_month
    inner join office_month on period_month.month = office_month.month
    where office_month.source = 'dossiers'
    group by period_month.period

),

counted as (

    select
        edge.period,
        any_value(by_month.origin) as origin,
        by_month.procedure_code,
        by_month.measure,
        sum(by_month.numerator) as numerator,
        sum(by_month.denominator) as denominator
    from edge
    inner join period_month on edge.period = period_month.period
    inner join by_month
        on period_month.month = by_month.month
        and case by_month.roll_up
            when 'first' then by_month.opens_on = edge.opens_on
            when 'last' then by_month.closes_on = edge.closes_on
            else true
        end
    group by edge.period, by_month.procedure_code, by_month.measure

),

told as (

    -- What months of dossiers that came would tell: in a row that has something, what does not occur
    -- is nothing.
    select distinct
        edge.period,
        current_measure.measure
    from edge
    inner join period_month on edge.period = period_month.period
    inner join whole_month on period_month.month = whole_month.month
    inner join current_measure
        on current_measure.measure in (select asked.measure from asked)
        and case current_measure.roll_up
            when 'first' then whole_month.opens_on = edge.opens_on
            when 'last' then whole_month.closes_on = edge.closes_on
            else true
        end

),

place as (

    select
        period,
        procedure_code,
        any_value(origin) as origin
    from counted
    group by period, procedure_code

),

row_of_form as (

    select
        place.period,
        place.procedure_code,
        place.origin,
        told.measure,
        case when counted.period is null then 0 else counted.numerator end as numerator,
        counted.denominator
    from place
    inner join told on place.period = told.period
    left join counted
        on place.period = counted.period
        and place.procedure_code = counted.procedure_code
        and told.measure = counted.measure

),

in_columns as (

    select
        period,
        procedure_code,
        any_value(origin) as origin,
        sum(numerator) filter (where measure = 'received_new') as received_new,
        sum(numerator) filter (where measure = 'carried_over') as carried_over,
        sum(numerator) filter (where measure = 'resolved') as resolved,
        sum(numerator) filter (where measure = 'resolved_early') as resolved_early,
        sum(numerator) filter (where measure = 'resolved_on_day') as resolved_on_day,
        sum(numerator) filter (where measure = 'resolved_late') as resolved_late,
        sum(numerator) filter (where measure = 'open') as open,
        sum(numerator) filter (where measure = 'open_overdue') as open_overdue,
        sum(numerator) filter (where measure = 'closed_late_share') as closed_late,
        sum(denominator) filter (where measure = 'closed_late_share') as ready_told
    from row_of_form
    group by period, procedure_code

)

select
    in_columns.period,
    in_columns.procedure_code,
    procedure_field.field,
    in_columns.origin,
    cast(in_columns.received_new + in_columns.carried_over as bigint) as to_handle,
    cast(in_columns.resolved as bigint) as resolved,
    cast(in_columns.resolved_early + in_columns.resolved_on_day as bigint) as on_time,
    cast(in_columns.resolved_late as bigint) as resolved_late,
    cast(in_columns.open as bigint) as open,
    cast(in_columns.open_overdue as bigint) as open_overdue,
    cast(in_columns.closed_late as bigint) as closed_late,
    cast(in_columns.ready_told as bigint) as ready_told
from in_columns
inner join procedure_field using (procedure_code)
order by
    in_columns.period,
    in_columns.procedure_code
