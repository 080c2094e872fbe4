-- reads: accepted
select
    procedure_code,
    procedure_name,
    field,
    level,
    online_level,
    time_limit,
    time_limit_unit,
    has_fee,
    returns_result,
    hosted_by
from accepted
order by procedure_code
