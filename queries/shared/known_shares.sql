-- question: Trong kỳ, những tỷ lệ nào có số liệu của đơn vị?
-- grain: measure
-- params: period
-- measure:
--
-- In the order in which pages open with them (data/page_tables/known_share.sql).

select measure
from known_share
where period = $period
order by place
