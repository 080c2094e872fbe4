-- question: Từng ô của biểu đơn vị báo cáo khác số tính từ hồ sơ bao nhiêu?
-- grain: form, unit_code, row_code, column_code
-- params: period, unit?
-- measure:
--
-- Cell by cell; the difference is what was reported less what was counted. Counted is NULL where
-- dossiers do not tell that cell. Without a unit: the forms of the province itself.

select
    compared.form,
    compared.unit_code,
    compared.row_code,
    compared.column_code,
    compared.reported,
    compared.counted,
    compared.difference,
    current_measure.measure,
    current_measure.title
from form_against_dossiers as compared
left join current_measure
    on 'biểu ' || regexp_replace(compared.form, '[abc]$', '')
    || ': (' || compared.column_code || ')' = current_measure.form_column
where
    compared.period = $period
    and compared.unit_code = coalesce(
        $unit, (select any_value(unit_code) from unit where level = 'province')
    )
order by
    compared.form,
    compared.unit_code,
    compared.row_code,
    try_cast(compared.column_code as integer),
    compared.column_code
