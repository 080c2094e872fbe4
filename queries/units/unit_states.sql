-- question: Mỗi đơn vị ở tình trạng nào trên từng chỉ số được đánh giá?
-- grain: unit_code, valid_from, measure
-- params: period, level?
-- measure:
--
-- Units in administrative order, measures as in the overview. A unit has a row for each measure
-- that is judged at its level, and none in a period that gets no verdict.

select
    unit.unit_code,
    unit.unit_name,
    verdict.level,
    verdict.measure,
    measure.title,
    measure.short_title,
    verdict.state,
    verdict.excess,
    verdict.origin,
    unit.short_name,
    unit.parent_short_name,
    verdict.valid_from,
    case
        when not unit.are_units_changed then null
        when asked.ends_on > unit.meant_to then 'old'
        else 'day'
    end as units
from containing_period as asked
inner join verdict on asked.period = verdict.period
inner join measure
    on verdict.measure = measure.measure
    and verdict.version = measure.version
    and (asked.is_for_all or measure.calendar = 'civil')
inner join listed_unit as unit
    on verdict.unit_code = unit.unit_code
    and verdict.valid_from = unit.valid_from
    and unit.basis = 'day'
where
    asked.asked = $period
    and not asked.is_longer
    and ($level is null or verdict.level = $level)
order by
    unit.display_order,
    verdict.unit_code,
    verdict.valid_from,
    measure.domain,
    measure.display_order,
    verdict.measure
