-- check: paid_without_fee
-- stage: gathered
-- severity: warning
-- sentence: Đã thanh toán trực tuyến hồ sơ không phải nộp phí, lệ phí
-- next_step: Sửa has_fee của thủ tục trong danh mục, hoặc cột thanh toán ở nguồn
-- needs: dossier, procedure
-- idle_without: dossier

select
    dossier.dossier_code,
    dossier.procedure_code
from dossier
left join procedure on dossier.procedure_code = procedure.procedure_code
where dossier.is_paid_online and not coalesce(dossier.has_fee, procedure.has_fee)
order by dossier.dossier_code
