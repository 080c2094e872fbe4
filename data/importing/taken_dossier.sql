-- reads: accepted
select
    dossier_code,
    procedure_code,
    receiving_unit,
    handling_unit,
    answerable_unit,
    channel,
    received_at,
    due_at,
    finished_at,
    outcome,
    is_digitised
from accepted
