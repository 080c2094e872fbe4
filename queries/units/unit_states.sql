-- question: Mỗi đơn vị ở tình trạng nào trên từng chỉ số được đánh giá?
-- grain: unit_code, valid_from, measure
-- params: period, level?
-- measure:
--
-- Units in administrative order, measures as in the overview. A unit has a row for each measure
-- that is judged at its level, and none in a period that gets no verdict.

select
    unit_code,
    unit_name,
    level,
    measure,
    title,
    short_title,
    state,
    excess,
    origin,
    short_name,
    parent_short_name,
    valid_from,
    units
from verdict
where
    asked = $period
    and ($level is null or level = $level)
order by
    unit_order,
    unit_code,
    valid_from,
    domain,
    measure_order,
    measure
