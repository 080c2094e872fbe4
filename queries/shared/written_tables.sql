-- question: Các bảng mà trang đọc được ghi thế nào khi phát hành?
-- grain: name
-- params:
-- measure:

select
    name,
    sql
from step
where kind = 'page'
order by name
