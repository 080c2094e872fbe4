-- measure: told_share
-- grain: unit_code, valid_from, procedure_code, month
-- needs: receipt
-- idle_without: dossier
--
-- One text for what a new dossier tells of itself: a measure binds its own. A dossier of which
-- nothing is said is in neither count; where nothing is said of any, both counts are unknown.

with

told as (

    select
        handling_unit,
        valid_from,
        procedure_code,
        month,
        case $fact
            when 'digitised' then is_digitised
            when 'reused' then is_reused
            when 'authenticated' then is_authenticated
            when 'synchronised' then is_synchronised
        end as is_so
    from receipt

)

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when is_so then 1 when not is_so then 0 end) as bigint) as numerator,
    cast(sum(case when is_so is not null then 1 end) as bigint) as denominator
from told
group by handling_unit, valid_from, procedure_code, month
