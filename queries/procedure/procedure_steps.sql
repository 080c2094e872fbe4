-- question: Hồ sơ quá hạn của thủ tục này chậm ở khâu nào?
-- grain: unit_code, valid_from
-- params: period, procedure, units?
-- measure: late_of_due
--
-- Of the late ones among what fell due in the period, each in one step: own, the office itself;
-- at_another, another agency handled it; closed_late, the result was there in time and only the
-- system was told late; ready_unknown, nobody told when the result was there. Accepted late is of
-- the new dossiers, and no part of these: the due day is counted from acceptance. Only units that
-- had a late one or a dossier that was sent in on a known day. units: as in procedure_units.
-- is_step_told: as in late_by_step.

with

office as (

    select
        listed_part.unit_code as listed_code,
        listed_part.valid_from as listed_from,
        office_stay.unit_code,
        office_stay.valid_from,
        office_stay.month
    from office_stay
    inner join listed_part
        on office_stay.unit_code = listed_part.part_code
        and office_stay.valid_from = listed_part.part_from
    where
        office_stay.period = $period
        and office_stay.source = 'dossiers'
        and office_stay.is_present
        and listed_part.basis = coalesce($units, 'day')

),

late as (

    select
        office.listed_code,
        office.listed_from,
        late_step.count_late,
        late_step.own,
        late_step.at_another,
        late_step.closed_late,
        late_step.ready_unknown
    from late_step
    inner join office
        on late_step.unit_code = office.unit_code
        and late_step.valid_from = office.valid_from
        and late_step.month = office.month
    where late_step.procedure_code = $procedure

),

accepted as (

    select
        office.listed_code,
        office.listed_from,
        indicator_count.numerator,
        indicator_count.denominator
    from indicator_count
    inner join listed_measure
        on indicator_count.measure = listed_measure.measure
        and indicator_count.version = listed_measure.version
    inner join office
        on indicator_count.unit_code = office.unit_code
        and indicator_count.valid_from = office.valid_from
        and indicator_count.month = office.month
    where
        indicator_count.measure = 'accepted_late_share'
        and indicator_count.procedure_code = $procedure

),

both_told as (

    select
        listed_code,
        listed_from,
        count_late,
        own,
        at_another,
        closed_late,
        ready_unknown,
        null as accepted_late,
        null as accepted
    from late
    union all
    select
        listed_code,
        listed_from,
        0 as count_late,
        0 as own,
        0 as at_another,
        0 as closed_late,
        0 as ready_unknown,
        numerator as accepted_late,
        denominator as accepted
    from accepted

)

select
    listed_code as unit_code,
    listed_from as valid_from,
    cast(sum(count_late) as bigint) as count_late,
    cast(sum(own) as bigint) as own,
    cast(sum(at_another) as bigint) as at_another,
    cast(sum(closed_late) as bigint) as closed_late,
    cast(sum(ready_unknown) as bigint) as ready_unknown,
    cast(sum(accepted_late) as bigint) as accepted_late,
    cast(sum(accepted) as bigint) as accepted,
    (
        select count(*) > 0
        from due_part
        where due_part.handling_unit <> due_part.answerable_unit
    ) as is_step_told
from both_told
where listed_code not in (select unit.unit_code from unit where unit.level = 'province')
group by listed_code, listed_from
order by
    listed_code,
    listed_from
