-- view: dossier_day
-- grain: dossier_code
-- needs: dossier
--
-- A dossier with local calendar days in place of times: the regulation counts days
-- (TT 01/2020/TT-VPCP says neither same hour nor same day; days are what a receipt shows).

select
    dossier_code,
    procedure_code,
    handling_unit,
    answerable_unit,
    channel,
    outcome,
    is_digitised,
    is_reused,
    is_authenticated,
    is_synchronised,
    has_fee,
    is_paid_online,
    has_digital_result,
    has_apology,
    receiving_unit,
    cast(submitted_at as date) as submitted_on,
    cast(result_ready_at as date) as result_ready_on,
    cast(received_at as date) as received_on,
    cast(due_at as date) as due_on,
    cast(finished_at as date) as finished_on
from dossier
