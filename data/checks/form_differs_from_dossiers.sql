-- check: form_differs_from_dossiers
-- stage: counted
-- severity: warning
-- sentence: Số trên biểu khác số tính từ hồ sơ
-- needs: form_against_dossiers
-- idle_without: form_cell

select
    form,
    unit_code,
    period,
    row_code,
    column_code,
    reported,
    counted,
    difference
from form_against_dossiers
where difference <> 0
order by form, unit_code, period, row_code, column_code
