-- question: Có những biểu nào?
-- grain: form
-- params:
-- measure:

select
    form,
    version,
    title,
    legal_basis,
    calendar
from form
qualify row_number() over (partition by form order by valid_from desc) = 1
order by form
