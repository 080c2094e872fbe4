-- question: Trong kỳ, từng thủ tục của lĩnh vực này tiếp nhận, giải quyết bao nhiêu hồ sơ?
-- grain: procedure_code
-- params: period, field
-- measure: to_handle
--
-- Of the whole province, as dossiers tell: reports name no procedures. A field is one however its
-- letters are written. Most late first, as the fields.

select
    procedure.procedure_code,
    procedure.procedure_name,
    procedure_handling.origin,
    procedure_handling.to_handle,
    procedure_handling.resolved,
    procedure_handling.on_time,
    procedure_handling.resolved_late,
    procedure_handling.open,
    procedure_handling.open_overdue
from procedure_handling
inner join procedure using (procedure_code)
where procedure_handling.period = $period and lower(procedure_handling.field) = lower($field)
order by
    procedure_handling.resolved_late desc nulls last,
    procedure_handling.open_overdue desc nulls last,
    procedure_handling.to_handle desc nulls last,
    procedure.procedure_code
