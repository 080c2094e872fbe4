-- question: Hồ sơ quá hạn ở khâu của ai?
-- grain: step, other_code
-- params: period, unit, units?
-- measure: late_of_due
--
-- Of the dossiers that fell due in the period. own: the unit answers for it and handled it.
-- at_another: the unit answers, another office handled it. of_another: it handled it, another
-- answers; not among its own figures. closed_late: of the late ones, those whose result was there
-- in time and that were only closed late; ready_unknown: finished ones that do not tell when their
-- result was there. The unit, and units: as in objectives; months that did not come whole are left
-- out, as in the totals.

with

asked as (

    select
        basis,
        unit_code,
        valid_from
    from unit_meant
    where
        basis = coalesce($units, 'day')
        and period = $period
        and unit_code = $unit

),

office as (

    select
        unit_part.part_code as unit_code,
        unit_part.part_from as valid_from
    from asked
    inner join unit_part
        on asked.basis = unit_part.basis
        and asked.unit_code = unit_part.unit_code
        and asked.valid_from = unit_part.valid_from

),

written as (

    -- Its names on dossiers, and the days on which it answers for them.
    select answering.*
    from office
    inner join answering
        on office.unit_code = answering.unit_code and office.valid_from = answering.valid_from

),

near as (

    -- Few of all dossiers: first those that name it at all.
    select observed_dossier.*
    from observed_dossier
    inner join build on observed_dossier.observed_on = build.as_of
    inner join period
        on observed_dossier.due_on between period.starts_on and period.ends_on
    where
        period.period = $period
        and (
            observed_dossier.answerable_unit in (select written_code from written)
            or observed_dossier.handling_unit in (select written_code from written)
        )

),

due as (

    select
        near.is_late,
        cast(dossier.result_ready_at as date) <= near.due_on as is_ready_in_time,
        near.finished_on is not null and dossier.result_ready_at is null as is_ready_unknown,
        near.handling_unit,
        near.answerable_unit,
        (answering.unit_code, answering.valid_from) in (select (unit_code, valid_from) from office)
            as is_answered_here,
        near.handling_unit in (select written_code from written) as is_handled_here
    from near
    inner join dossier on near.dossier_code = dossier.dossier_code
    inner join answering
        on near.answerable_unit = answering.written_code
        and near.received_on between answering.written_from and answering.written_to
        and near.due_on between answering.starts_on and answering.ends_on
    inner join office_month
        on answering.unit_code = office_month.unit_code
        and answering.valid_from = office_month.valid_from
        and office_month.source = 'dossiers'
        and near.due_on between office_month.opens_on and office_month.closes_on
    inner join period_month
        on office_month.month = period_month.month and period_month.period = $period
    where office_month.is_present

),

stepped as (

    select
        is_late,
        is_ready_in_time,
        is_ready_unknown,
        case
            when is_answered_here and is_handled_here then 'own'
            when is_answered_here then 'at_another'
            else 'of_another'
        end as step,
        case
            when not is_handled_here then handling_unit
            when not is_answered_here then answerable_unit
            else $unit
        end as other_code
    from due
    where is_answered_here or is_handled_here

),

named as (

    -- A code may have had two holders: by the later one's name.
    select
        unit_code,
        max_by(short_name, valid_from) as short_name
    from unit
    group by unit_code

)

select
    stepped.step,
    stepped.other_code,
    any_value(named.short_name) as other_name,
    count(*) filter (where stepped.is_late) as numerator,
    count(*) as denominator,
    count(*) filter (where stepped.is_late and stepped.is_ready_in_time) as closed_late,
    count(*) filter (where stepped.is_late and stepped.is_ready_unknown) as ready_unknown
from stepped
left join named on stepped.other_code = named.unit_code
group by stepped.step, stepped.other_code
order by
    stepped.step,
    numerator desc,
    stepped.other_code
