-- reads: given, place, own_office, unit
--
-- The rows of a file whose code is that of another unit's dossier that was not taken: it would count
-- as mended.
select distinct
    place.sheet,
    given.row_number,
    place.heading,
    given.dossier_code as given
from given
inner join read_parquet($paths, union_by_name = true) as rejected
    on key_of(given.dossier_code)
    = nfc_normalize(trim(json_extract_string(rejected.mapped, '$.dossier_code')))
inner join build.unit as known on rejected.of_unit = known.unit_code
left join own_office on rejected.of_unit = own_office.written_code
left join place on given.part = place.part and place.field = 'dossier_code'
where own_office.written_code is null
order by place.sheet, given.row_number
