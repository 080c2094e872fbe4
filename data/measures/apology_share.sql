-- measure: apology_share
-- grain: unit_code, valid_from, procedure_code, month
-- needs: falling_due
-- idle_without: dossier
--
-- Of a dossier without a due day nobody knows whether one is owed.

with

owed as (

    select
        answerable_unit,
        valid_from,
        procedure_code,
        month,
        case when is_late then has_apology end as has_apology
    from falling_due
    where is_late or is_late is null

)

select
    answerable_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when has_apology then 1 when not has_apology then 0 end) as bigint) as numerator,
    cast(sum(case when has_apology is not null then 1 end) as bigint) as denominator
from owed
group by answerable_unit, valid_from, procedure_code, month
