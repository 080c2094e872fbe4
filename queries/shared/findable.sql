-- question: Tìm được những thủ tục, chỉ số nào theo tên hoặc mã?
-- grain: kind
-- params:
-- measure:
--
-- Texts for the box on every page, as they were written at build (data/page_tables).

select
    kind,
    entries
from findable_name
order by kind
