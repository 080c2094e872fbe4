-- measure: resolved_when
-- grain: unit_code, valid_from, procedure_code, month
-- needs: resolution
-- idle_without: dossier
--
-- One text for early, on the day and late: a measure binds its own. Where no dossier has a due day
-- it is unknown. No row means that none was so; only beside such unknowns is a 0 a row of its own,
-- so that who knows it is told from who had nothing.

select
    handling_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(
        sum(case when standing = $standing then 1 when standing is not null then 0 end) as bigint
    ) as numerator,
    cast(null as bigint) as denominator
from resolution
group by handling_unit, valid_from, procedure_code, month
qualify numerator > 0 or bool_or(numerator is null) over ()
