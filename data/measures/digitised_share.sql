-- measure: digitised_share
-- grain: unit_code, valid_from, procedure_code, month
--
-- A dossier of which nothing is said is in neither count.

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when is_digitised then 1 else 0 end) as bigint) as numerator,
    cast(count(*) as bigint) as denominator
from receipt
where is_digitised is not null
group by handling_unit, valid_from, procedure_code, month
