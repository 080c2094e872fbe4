-- question: Trong kỳ, chỉ số nào có số liệu của đơn vị cấp nào?
-- grain: measure, level
-- params: period, domains, units?
-- measure:
--
-- What a page of a topic offers to choose: an indicator that no unit of a level has a figure of
-- would open an empty picture. domains: their codes, with a comma between two; units:
-- views/unit_part.sql.

select
    measure,
    level
from told_level
where
    asked = $period
    and basis = coalesce($units, 'day')
    and list_contains(string_split($domains, ','), domain)
order by
    measure,
    level
