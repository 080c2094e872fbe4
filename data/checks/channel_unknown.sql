-- check: channel_unknown
-- stage: gathered
-- severity: warning
-- rows: hồ sơ
-- sentence: Hồ sơ không ghi kênh nộp, không tính được trực tuyến hay trực tiếp
-- next_step: Bổ sung kênh nộp ở nguồn, hoặc ghi cột kênh nộp ở channel của tệp ánh xạ, rồi nhập lại
-- needs: dossier
-- idle_without: dossier

select
    dossier_code,
    handling_unit as unit_code,
    received_at
from dossier
where channel is null
order by dossier_code
