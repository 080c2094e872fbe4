-- check: due_before_received
-- stage: gathered
-- severity: warning
-- sentence: Ngày hẹn trả trước ngày tiếp nhận
-- needs: dossier
-- idle_without: dossier

select
    dossier_code,
    received_at,
    due_at
from dossier
where cast(due_at as date) < cast(received_at as date)
order by dossier_code
