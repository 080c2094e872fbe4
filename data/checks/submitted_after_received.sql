-- check: submitted_after_received
-- stage: gathered
-- severity: warning
-- sentence: Ngày nộp sau ngày tiếp nhận: hồ sơ không tính vào tỷ lệ chậm được tiếp nhận
-- next_step: Sửa ngày nộp ở nguồn rồi gửi lại các hồ sơ này
-- needs: dossier
-- idle_without: dossier

select
    dossier_code,
    submitted_at,
    received_at
from dossier
where cast(submitted_at as date) > cast(received_at as date)
order by dossier_code
