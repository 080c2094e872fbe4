-- reads: accepted, older_dossier, place, own_office
--
-- The rows of a file that would take the place of a dossier of another unit, brought before.
select
    place.sheet,
    accepted.row_number,
    place.heading,
    accepted.dossier_code as given
from accepted
inner join older_dossier on accepted.dossier_code = older_dossier.dossier_code
left join own_office
    on older_dossier.handling_unit = own_office.written_code
    and cast(older_dossier.received_at as date)
    between own_office.written_from and own_office.written_to
left join place on accepted.part = place.part and place.field = 'dossier_code'
where older_dossier.stands and own_office.written_code is null
order by accepted.part, accepted.row_number
