-- reads: own_office
--
-- How many other units a batch speaks for, by the days that it holds.
select count(*) as count_others
from read_parquet($path) as held
left join own_office
    on held.unit_code = own_office.written_code
    and own_office.written_from <= coalesce(cast($ends_on as date), date '9999-12-31')
    and own_office.written_to >= coalesce(cast($starts_on as date), date '0001-01-01')
where own_office.written_code is null
