-- question: Từng ô của biểu đơn vị báo cáo khác số tính từ hồ sơ bao nhiêu?
-- grain: form, unit_code, row_code, column_code
-- params: period, unit?, forms?
-- measure:
--
-- What was reported, and beside it what dossiers make of that cell; the difference is the first
-- less the second. A form that no dossier tells is here too, with nothing beside it. Without a
-- unit: the forms of the province itself. forms: their codes, with a comma between two.

select
    form,
    unit_code,
    row_code,
    column_code,
    row_label,
    section_title,
    column_label,
    reported,
    counted,
    difference,
    measure,
    title
from form_entry
where
    period = $period
    and ($forms is null or list_contains(string_split($forms, ','), form))
    and unit_code in (
        select unit.unit_code
        from unit
        where unit.unit_code = $unit or ($unit is null and unit.level = 'province')
    )
order by
    form,
    unit_code,
    row_order,
    row_code,
    column_order,
    column_code
