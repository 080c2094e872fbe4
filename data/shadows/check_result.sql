-- shadow: check_result
-- seen_with: see_anti_corruption_cells
--
-- The example of a check may be a unit's cell: its counts stay, the example does not.

select
    check_result.* replace (
        case
            when not contains(check_result.example, '/PCTN') then check_result.example
        end as example
    )
from original.check_result
