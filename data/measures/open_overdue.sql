-- measure: open_overdue
-- grain: unit_code, valid_from, procedure_code, month
-- needs: open_dossier
-- idle_without: dossier
--
-- Where no open dossier has a due day it is unknown. No row means that none was overdue; only
-- beside such unknowns is a 0 a row of its own, so that who knows it is told from who had nothing.

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(sum(case when is_late then 1 when not is_late then 0 end) as bigint) as numerator,
    cast(null as bigint) as denominator
from open_dossier
group by handling_unit, valid_from, procedure_code, month
qualify numerator > 0 or bool_or(numerator is null) over ()
