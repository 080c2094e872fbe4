-- question: Trong kỳ, từng lĩnh vực tiếp nhận, giải quyết bao nhiêu hồ sơ (dòng của biểu II.06)?
-- grain: field
-- params: period
-- measure: to_handle
--
-- Of the whole province: what dossiers tell, and the reports of those who sent none (page_tables/
-- field_handling.sql). A column that one of the two does not tell is unknown. Most late first: fields
-- are kinds of work and answer for nothing. closed_late of ready_told: of the late dossiers that tell
-- when their result was there, those that had it in time; reports do not tell.

select
    field,
    list(origin order by origin) as origins,
    case when count(*) = count(to_handle) then cast(sum(to_handle) as bigint) end as to_handle,
    case when count(*) = count(resolved) then cast(sum(resolved) as bigint) end as resolved,
    case when count(*) = count(on_time) then cast(sum(on_time) as bigint) end as on_time,
    case when count(*) = count(resolved_late) then cast(sum(resolved_late) as bigint) end
        as resolved_late,
    case when count(*) = count(open) then cast(sum(open) as bigint) end as open,
    case when count(*) = count(open_overdue) then cast(sum(open_overdue) as bigint) end
        as open_overdue,
    cast(sum(closed_late) as bigint) as closed_late,
    cast(sum(ready_told) as bigint) as ready_told
from field_handling
where period = $period
group by field
order by
    resolved_late desc nulls last,
    open_overdue desc nulls last,
    to_handle desc nulls last,
    field
