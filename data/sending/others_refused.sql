-- reads: own_office, unit
--
-- How many rows of a batch that were not taken another unit's are.
select count(*) as count_others
from read_parquet($path) as rejected
inner join build.unit as known on rejected.of_unit = known.unit_code
left join own_office on rejected.of_unit = own_office.written_code
where own_office.written_code is null
