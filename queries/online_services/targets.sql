-- question: Chỉ số này phải đạt bao nhiêu, theo văn bản nào?
-- grain: kind
-- params: measure, period
-- measure: $measure
--
-- The target given and the path adopted, as they were in force for the province on the period's
-- last day: one for the province before one for all, the later before the earlier.

select
    target.kind,
    target.value,
    target.decision,
    target.starts_on,
    target.ends_on,
    target.is_simulated,
    target.note
from target
inner join period
    on period.ends_on between target.starts_on and coalesce(target.ends_on, date '9999-12-31')
where
    target.measure = $measure
    and target.level in ('all', 'province')
    and period.period = $period
qualify
    row_number() over (
        partition by target.kind
        order by target.level = 'all', target.starts_on desc, target.decision
    ) = 1
order by target.kind desc
