-- view: dossier_day
-- grain: dossier_code
-- needs: dossier
--
-- A dossier with the local calendar days of its times: the regulation counts days
-- (TT 01/2020/TT-VPCP says neither same hour nor same day; days are what a receipt shows).
-- "Late" is defined here and nowhere else: late_from is the first day on which whoever looks finds
-- it late, the day after its due day; never (9999-12-31) where it was finished by then. Without a
-- due day it is unknown.

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
    cast(finished_at as date) as finished_on,
    case
        when cast(finished_at as date) <= cast(due_at as date) then date '9999-12-31'
        else cast(due_at as date) + 1
    end as late_from,
    received_at,
    due_at,
    finished_at
from dossier
