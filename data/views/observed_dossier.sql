-- view: observed_dossier
-- grain: dossier_code, observed_on
-- needs: observation
--
-- A dossier as it stood at the end of a day. "Late" is defined here and nowhere else: the day
-- it finished, or else the day of looking, is after its due day. Without a due day it is unknown.

with

stopped as (

    select
        *,
        coalesce(finished_on, date '9999-12-31') > observed_on as is_open,
        case
            when coalesce(finished_on, date '9999-12-31') > observed_on then observed_on
            else finished_on
        end as stopped_on
    from observation

)

select
    dossier_code,
    procedure_code,
    handling_unit,
    answerable_unit,
    received_on,
    due_on,
    finished_on,
    outcome,
    result_ready_on,
    has_digital_result,
    has_apology,
    observed_on,
    is_open,
    stopped_on,
    stopped_on > due_on as is_late
from stopped
