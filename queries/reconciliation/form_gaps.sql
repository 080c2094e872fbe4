-- question: Đơn vị nào báo cáo trên biểu khác số tính từ hồ sơ?
-- grain: form, unit_code, valid_from
-- params: period
-- measure:
--
-- A form of a unit a row: the cells it reported, how many of the form's cells dossiers tell, and
-- how many of those differ. The unit is the one that held the code on the period's last day, or
-- last before it.

with

sent as (

    select
        form,
        unit_code,
        count(*) as count_cells
    from form_cell
    where period = $period
    group by form, unit_code

),

compared as (

    select
        form,
        unit_code,
        count(*) filter (where difference is not null) as count_compared,
        count(*) filter (where difference <> 0) as count_different
    from form_against_dossiers
    where period = $period
    group by form, unit_code

)

select
    sent.form,
    sent.unit_code,
    unit.valid_from,
    unit.unit_name,
    unit.short_name,
    unit.level,
    sent.count_cells,
    coalesce(compared.count_compared, 0) as count_compared,
    coalesce(compared.count_different, 0) as count_different
from sent
inner join period on period.period = $period
asof join unit on sent.unit_code = unit.unit_code and period.ends_on >= unit.valid_from
left join compared on sent.form = compared.form and sent.unit_code = compared.unit_code
order by
    unit.display_order,
    sent.unit_code,
    unit.valid_from,
    sent.form
