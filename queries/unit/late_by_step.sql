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
        listed_unit.basis,
        listed_unit.unit_code,
        listed_unit.valid_from
    from listed_unit
    inner join period
        on period.ends_on between listed_unit.meant_from and listed_unit.meant_to
    where
        listed_unit.basis = coalesce($units, 'day')
        and listed_unit.unit_code = $unit
        and period.period = $period

),

office as (

    select
        listed_part.part_code as unit_code,
        listed_part.part_from as valid_from
    from asked
    inner join listed_part
        on asked.basis = listed_part.basis
        and asked.unit_code = listed_part.unit_code
        and asked.valid_from = listed_part.valid_from

),

written as (

    -- Its names on dossiers.
    select distinct answering_office.written_code
    from office
    inner join answering_office
        on office.unit_code = answering_office.unit_code
        and office.valid_from = answering_office.valid_from

),

answered as (

    -- Who answers for the dossiers that fell due in the period, of which days that came whole.
    select
        answering_office.written_code,
        answering_office.written_from,
        answering_office.written_to,
        greatest(answering_office.starts_on, office_stay.opens_on) as starts_on,
        least(answering_office.ends_on, office_stay.closes_on) as ends_on,
        office.unit_code is not null as is_answered_here
    from answering_office
    inner join office_stay
        on answering_office.unit_code = office_stay.unit_code
        and answering_office.valid_from = office_stay.valid_from
    left join office
        on answering_office.unit_code = office.unit_code
        and answering_office.valid_from = office.valid_from
    where
        office_stay.source = 'dossiers'
        and office_stay.period = $period
        and office_stay.is_present

),

due as (

    select
        dossier_day.late_from <= build.as_of as is_late,
        dossier_day.result_ready_on <= dossier_day.due_on as is_ready_in_time,
        dossier_day.finished_on is not null and dossier_day.result_ready_on is null
            as is_ready_unknown,
        dossier_day.handling_unit,
        dossier_day.answerable_unit,
        answered.is_answered_here,
        dossier_day.handling_unit in (select written.written_code from written)
            as is_handled_here
    from dossier_day
    inner join build on dossier_day.received_on <= build.as_of
    inner join period
        on dossier_day.due_on between period.starts_on and period.ends_on
        and period.period = $period
    inner join answered
        on dossier_day.answerable_unit = answered.written_code
        and dossier_day.received_on between answered.written_from and answered.written_to
        and dossier_day.due_on between answered.starts_on and answered.ends_on

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
