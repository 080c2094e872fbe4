-- check: due_before_received
-- stage: gathered
-- severity: warning
-- sentence: Ngày hẹn trả trước ngày tiếp nhận
-- next_step: Sửa ngày ở nguồn rồi gửi lại; nhiều dòng cùng sai thì xem lại tệp ánh xạ
-- needs: dossier
-- idle_without: dossier

select
    dossier_code,
    received_at,
    due_at
from dossier
where cast(due_at as date) < cast(received_at as date)
order by dossier_code
