-- reads: own_office
--
-- How many dossiers of a batch another unit handles or answers for.
select count(*) as count_others
from read_parquet($path) as dossier
left join own_office as handling
    on dossier.handling_unit = handling.written_code
    and cast(dossier.received_at as date)
    between handling.written_from and handling.written_to
left join own_office as answerable
    on dossier.answerable_unit = answerable.written_code
    and cast(dossier.received_at as date)
    between answerable.written_from and answerable.written_to
where
    handling.written_code is null
    or (dossier.answerable_unit is not null and answerable.written_code is null)
