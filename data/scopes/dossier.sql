-- scope: dossier
-- seen_with: see_dossiers
-- views: dossier_day
--
-- Of the dossiers those that a unit of one's own has or had to handle, or answers for: also of the
-- units that it followed.

select dossier.*
from original.dossier
where
    dossier.handling_unit in (select own_office.written_code from own_office)
    or dossier.answerable_unit in (select own_office.written_code from own_office)
