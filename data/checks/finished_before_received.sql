-- check: finished_before_received
-- stage: gathered
-- severity: blocking
-- sentence: Ngày giải quyết xong trước ngày tiếp nhận
-- next_step: Sửa ngày ở nguồn rồi gửi lại các hồ sơ này
-- needs: dossier
-- idle_without: dossier

select
    dossier_code,
    received_at,
    finished_at
from dossier
where cast(finished_at as date) < cast(received_at as date)
order by dossier_code
