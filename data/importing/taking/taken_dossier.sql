-- reads: accepted
select
    dossier_code,
    procedure_code,
    receiving_unit,
    handling_unit,
    answerable_unit,
    channel,
    submitted_at,
    received_at,
    due_at,
    result_ready_at,
    finished_at,
    outcome,
    is_digitised,
    is_reused,
    is_authenticated,
    is_synchronised,
    has_fee,
    is_paid_online,
    has_digital_result,
    has_apology
from accepted
