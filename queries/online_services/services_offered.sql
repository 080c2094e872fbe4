-- question: Danh mục hiện nay có bao nhiêu thủ tục ở từng mức cung cấp trực tuyến?
-- grain: hosted_by, online_level
-- params:
-- measure:
--
-- The list of procedures has no history: it is the one that the build was made with. What is known
-- from dossiers alone is not on the list. `province`: the province's own system; else a ministry's.

select
    procedure.hosted_by,
    procedure.online_level,
    case when build.is_demonstration then 'simulated' else 'counted' end as origin,
    count(*) as count_procedures
from procedure
cross join build
where procedure.is_listed
group by procedure.hosted_by, procedure.online_level, build.is_demonstration
order by
    procedure.hosted_by <> 'province',
    procedure.hosted_by,
    array_position(['full', 'partial', 'none'], procedure.online_level),
    procedure.online_level
