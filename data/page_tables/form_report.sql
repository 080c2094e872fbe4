-- table: form_report
-- grain: form, unit_code, period
-- needs: form_cell, form_entry, period, unit
-- sorted: period, display_order, unit_code, form
-- idle_without: form_cell
--
-- What is in each unit's form of each period: the cells it reported, how many of the form's cells
-- dossiers tell, and how many of those differ. The unit is the one that held the code on the
-- period's last day, or last before it.

with

sent as (

    select
        form,
        unit_code,
        period,
        count(*) as count_cells
    from form_cell
    group by form, unit_code, period

),

compared as (

    select
        form,
        unit_code,
        period,
        count(*) filter (where difference is not null) as count_compared,
        count(*) filter (where difference <> 0) as count_different
    from form_entry
    group by form, unit_code, period

)

select
    sent.form,
    sent.unit_code,
    unit.valid_from,
    sent.period,
    unit.unit_name,
    unit.short_name,
    unit.level,
    unit.display_order,
    sent.count_cells,
    coalesce(compared.count_compared, 0) as count_compared,
    coalesce(compared.count_different, 0) as count_different
from sent
inner join period on sent.period = period.period
inner join unit on sent.unit_code = unit.unit_code and period.ends_on >= unit.valid_from
left join compared
    on sent.form = compared.form
    and sent.unit_code = compared.unit_code
    and sent.period = compared.period
qualify
    row_number() over (
        partition by sent.form, sent.unit_code, sent.period order by unit.valid_from desc
    ) = 1
order by
    sent.period,
    unit.display_order,
    sent.unit_code,
    sent.form
