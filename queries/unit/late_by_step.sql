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
-- out, as in the totals. is_step_told: files of the province tell of some dossier that another
-- office handled than answers for it; where none ever does, they know of one office a dossier.

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

due as (

    select
        due_part.*,
        office.unit_code is not null as is_answered_here,
        due_part.handling_unit in (select written.written_code from written) as is_handled_here
    from office_stay
    inner join due_part
        on office_stay.unit_code = due_part.unit_code
        and office_stay.valid_from = due_part.valid_from
        and office_stay.month = due_part.month
    left join office
        on due_part.unit_code = office.unit_code and due_part.valid_from = office.valid_from
    where
        office_stay.source = 'dossiers'
        and office_stay.period = $period
        and office_stay.is_present

),

stepped as (

    select
        *,
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
    cast(sum(stepped.count_late) as bigint) as numerator,
    cast(sum(stepped.count_due) as bigint) as denominator,
    cast(sum(stepped.closed_late) as bigint) as closed_late,
    cast(sum(stepped.ready_unknown) as bigint) as ready_unknown,
    (
        select count(*) > 0
        from due_part
        where due_part.handling_unit <> due_part.answerable_unit
    ) as is_step_told
from stepped
left join named on stepped.other_code = named.unit_code
group by stepped.step, stepped.other_code
order by
    stepped.step,
    numerator desc,
    stepped.other_code
