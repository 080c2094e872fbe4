-- scope: dossier
-- seen_with: see_dossiers
-- views: dossier_day
--
-- Of the dossiers those that a unit of one's own has or had to handle, or answers for: also of the
-- units that it followed. A code that another unit had before, or has since, is that one's on the
-- days of its life, which never meet.

select dossier.*
from original.dossier
left join own_office as handling
    on dossier.handling_unit = handling.written_code
    and cast(dossier.received_at as date)
    between handling.written_from and handling.written_to
left join own_office as answering
    on dossier.answerable_unit = answering.written_code
    and cast(dossier.received_at as date)
    between answering.written_from and answering.written_to
where handling.written_code is not null or answering.written_code is not null
