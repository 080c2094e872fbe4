-- check: dossier_code_unknown
-- stage: gathered
-- severity: blocking
-- sentence: Kênh nộp hoặc kết quả xử lý của hồ sơ không đúng mã
-- next_step: Sửa mục [values] của tệp ánh xạ rồi nhập lại tệp
-- needs: dossier
-- idle_without: dossier

select
    dossier_code,
    channel,
    outcome
from dossier
where
    channel not in ('online_self', 'online_counter', 'post', 'direct', 'other')
    or outcome not in ('result', 'returned', 'refused', 'withdrawn')
order by dossier_code
