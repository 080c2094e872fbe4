-- question: Quy tắc đánh giá có những hằng số nào, và vì sao?
-- grain: name
-- params:
-- measure:
--
-- As they were for this build; a changed constant is a new version of the rule.

select
    name,
    value,
    reason,
    rule_version
from verdict_rule
order by name
