-- question: Các kiểm tra tìm thấy gì?
-- grain: check_name
-- params:
-- measure:
--
-- Those that found something first. A blocking one that finds a row lets no build be published.

select
    check_name,
    sentence,
    severity,
    count_found,
    example
from check_result
order by
    count_found > 0 desc,
    severity,
    check_name
