-- measure: open_overdue
-- grain: unit_code, valid_from, procedure_code, month
-- needs: open_dossier
-- idle_without: dossier
--
-- Where no open dossier has a due day it is unknown. No row means that none was overdue; only
-- beside such unknowns is a 0 a row of its own, so that who knows it is told from who had nothing.

with

judged as (

    select
        handling_unit,
        valid_from,
        procedure_code,
        month,
        sum(case when is_late then 1 when not is_late then 0 end) as numerator
    from open_dossier
    group by handling_unit, valid_from, procedure_code, month

),

silent as (

    select count(*) as count_silent
    from judged
    where numerator is null

)

select
    judged.handling_unit as unit_code,
    judged.valid_from,
    judged.procedure_code,
    judged.month,
    cast(judged.numerator as bigint) as numerator,
    cast(null as bigint) as denominator
from judged
cross join silent
where judged.numerator > 0 or silent.count_silent > 0
