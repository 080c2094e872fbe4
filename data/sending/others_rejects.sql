-- reads: corrected, own_office
--
-- The rows that a file of corrections puts right, of those that were not taken of another unit's, or
-- of nobody knows whose.
select distinct
    rejected.sheet,
    rejected.row_number
from read_parquet($path) as rejected
inner join corrected
    on rejected.sheet is not distinct from corrected.sheet
    and rejected.row_number = corrected.row_number
left join own_office on rejected.of_unit = own_office.written_code
where own_office.written_code is null
order by rejected.sheet, rejected.row_number
