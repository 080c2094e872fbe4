-- check: dossier_procedure_unknown
-- stage: gathered
-- severity: warning
-- rows: thủ tục
-- sentence: Thủ tục của hồ sơ không có trong danh mục; tên lấy theo tệp hồ sơ
-- next_step: Nhập danh mục thủ tục có các mã này, hoặc sửa mã trong tệp hồ sơ
-- needs: dossier, procedure
-- idle_without: dossier
--
-- A name is told where the file has one; its code for a name would be the same text twice.

select
    procedure.procedure_code,
    nullif(procedure.procedure_name, procedure.procedure_code) as procedure_name,
    cast(count(*) as bigint) as count_dossiers
from procedure
inner join dossier using (procedure_code)
where not procedure.is_listed
group by procedure.procedure_code, procedure.procedure_name
order by procedure.procedure_code
