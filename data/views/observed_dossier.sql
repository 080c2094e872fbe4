-- view: observed_dossier
-- grain: dossier_code, observed_on
-- needs: observation
-- kept: count
-- idle_without: dossier
--
-- A dossier as it stood at the end of a day.

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
    coalesce(finished_on, date '9999-12-31') > observed_on as is_open,
    late_from <= observed_on as is_late
from observation
