-- question: Chỉ số này phải đạt bao nhiêu, theo văn bản nào?
-- grain: kind
-- params: measure, period
-- measure: $measure
--
-- The target given and the path adopted, as they were in force for the province on the period's
-- last day: one for the province before one for all, the later before the earlier.

select
    kind,
    value,
    decision,
    starts_on,
    ends_on,
    is_simulated,
    note
from target_in_force
where measure = $measure and level = 'province' and period = $period
order by kind desc
