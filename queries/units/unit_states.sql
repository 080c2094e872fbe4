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
    verdict_reason.level,
    verdict_reason.measure,
    current_measure.title,
    current_measure.short_title,
    verdict_reason.state,
    verdict_reason.excess,
    verdict_reason.origin,
    unit.short_name,
    unit.parent_short_name,
    verdict_reason.valid_from,
    case
        when not exists (select 1 from succession) then null
        when
            verdict_reason.valid_from
            < max(verdict_reason.valid_from) over (partition by verdict_reason.unit_code)
            then 'old'
        else 'day'
    end as units
from verdict_reason
inner join current_measure
    on verdict_reason.measure = current_measure.measure
    and verdict_reason.version = current_measure.version
inner join unit_placed as unit
    on verdict_reason.unit_code = unit.unit_code and verdict_reason.valid_from = unit.valid_from
where
    (
        verdict_reason.period = $period
        or (
            current_measure.calendar = 'civil'
            and verdict_reason.period = 'civil:' || $period
        )
    )
    and ($level is null or verdict_reason.level = $level)
order by
    unit.display_order,
    verdict_reason.unit_code,
    verdict_reason.valid_from,
    current_measure.domain,
    current_measure.display_order,
    verdict_reason.measure
