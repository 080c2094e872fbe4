-- table: answering_office
-- grain: written_code, written_from, starts_on
-- needs: answering
-- sorted: unit_code, valid_from, written_code, written_from, starts_on
--
-- The units that may be written on the dossiers of an office, and the days on which it answers for
-- them (views/answering.sql).

select
    unit_code,
    valid_from,
    written_code,
    written_from,
    written_to,
    starts_on,
    ends_on
from answering
order by
    unit_code,
    valid_from,
    written_code,
    written_from,
    starts_on
