-- question: Không kể hồ sơ chỉ chậm kết thúc thì còn bao nhiêu hồ sơ quá hạn?
-- grain: unit_code, valid_from
-- params: measure?, period, unit?
-- measure: late_of_due
--
-- Of each unit that its late dossiers are held against, in the window of its verdict, and of those
-- that its expectation comes from (page_tables/late_parted.sql). Of another measure there is nothing
-- to part.

select
    unit_code,
    valid_from,
    count_late,
    closed_late,
    ready_unknown,
    alike_late,
    alike_closed,
    alike_unknown
from late_parted
where
    period = $period
    and coalesce($measure, 'late_of_due') = 'late_of_due'
    and ($unit is null or unit_code = $unit)
order by
    unit_code,
    valid_from
