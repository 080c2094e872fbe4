-- check: dossier_procedure_unknown
-- stage: gathered
-- severity: blocking
-- sentence: Thủ tục của hồ sơ không có trong danh mục

select
    dossier.dossier_code,
    dossier.procedure_code
from dossier
left join procedure on dossier.procedure_code = procedure.procedure_code
where procedure.procedure_code is null
order by dossier.dossier_code
