-- question: Báo cáo được yêu cầu gửi đã có chưa?
-- grain: report
-- params: reports
-- measure:
--
-- reports: each source|unit|valid_from|period, commas between. A row for each that is still
-- missing from that period, and for each of which this build cannot tell: it has no such period, or
-- no such source.

select distinct asked.report
from (
    select
        report,
        split_part(report, '|', 1) as source,
        split_part(report, '|', 2) as unit_code,
        try_cast(split_part(report, '|', 3) as date) as valid_from,
        split_part(report, '|', 4) as period
    from (select distinct unnest(string_split($reports, ',')) as report) as each_report
) as asked
left join unseen
    on asked.source = unseen.source
    and asked.unit_code = unseen.unit_code
    and asked.valid_from = unseen.valid_from
    and asked.period = unseen.period
left join period on asked.period = period.period
left join covered_source on asked.source = covered_source.source
where unseen.source is not null or period.period is null or covered_source.source is null
order by asked.report
