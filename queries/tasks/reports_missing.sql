-- question: Báo cáo được yêu cầu gửi đã có chưa?
-- grain: report
-- params: reports
-- measure:
--
-- reports: each source|unit|valid_from|period, commas between. A row for each that is still
-- missing from that period.

select distinct asked.report
from (
    select
        report,
        split_part(report, '|', 1) as source,
        split_part(report, '|', 2) as unit_code,
        cast(split_part(report, '|', 3) as date) as valid_from,
        split_part(report, '|', 4) as period
    from (select distinct unnest(string_split($reports, ',')) as report) as each_report
) as asked
inner join unseen
    on asked.source = unseen.source
    and asked.unit_code = unseen.unit_code
    and asked.valid_from = unseen.valid_from
    and asked.period = unseen.period
order by asked.report
