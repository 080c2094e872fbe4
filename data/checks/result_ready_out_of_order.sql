-- check: result_ready_out_of_order
-- stage: gathered
-- severity: warning
-- sentence: Ngày có kết quả trước ngày tiếp nhận hoặc sau ngày kết thúc hồ sơ
-- next_step: Sửa ngày có kết quả ở nguồn rồi gửi lại các hồ sơ này
-- needs: dossier
-- idle_without: dossier

select
    dossier_code,
    received_at,
    result_ready_at,
    finished_at
from dossier
where
    cast(result_ready_at as date) < cast(received_at as date)
    or cast(result_ready_at as date) > cast(finished_at as date)
order by dossier_code
