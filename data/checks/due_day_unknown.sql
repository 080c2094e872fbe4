-- check: due_day_unknown
-- stage: gathered
-- severity: warning
-- rows: hồ sơ
-- sentence: Hồ sơ không có ngày hẹn trả, không tính được đúng hạn hay quá hạn
-- next_step: Bổ sung ngày hẹn trả ở nguồn, hoặc ghi cột ngày hẹn ở due_at của tệp ánh xạ, rồi nhập lại
-- needs: dossier
-- idle_without: dossier

select
    dossier_code,
    handling_unit as unit_code,
    received_at
from dossier
where due_at is null
order by dossier_code
