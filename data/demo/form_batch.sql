-- The forms that came, as schema.sql has them. Of a form that was not sent there is no cell, and
-- coverage says so.

create table form_owed as
select
    form_sender.*,
    planted.note,
    planted.unit_code is null as is_present
from form_sender
left join planted
    on planted.kind = 'form_not_sent'
    and form_sender.form = planted.source
    and form_sender.unit_code = planted.unit_code
    and form_sender.ends_on between planted.starts_on and planted.ends_on;

create view form_cell_batch as
select
    form_owed.form,
    form_owed.unit_code,
    form_owed.period,
    quarter_cell.row_code,
    quarter_cell.column_code,
    cast(
        case
            when bool_or(quarter_cell.is_stock) then arg_max(quarter_cell.value, quarter_cell.q)
            else sum(quarter_cell.value)
        end as decimal(18, 3)
    ) as value
from form_owed
inner join form_quarter
    on form_owed.starts_on <= form_quarter.starts_on and form_owed.ends_on >= form_quarter.ends_on
inner join quarter_cell
    on form_owed.form = quarter_cell.form
    and form_owed.unit_code = quarter_cell.unit_code
    and form_quarter.q = quarter_cell.q
where form_owed.is_present
group by
    form_owed.form, form_owed.unit_code, form_owed.period, quarter_cell.row_code,
    quarter_cell.column_code
union all
select
    'TC.08' as form,
    '62' as unit_code,
    period,
    row_code,
    column_code,
    cast(value as decimal(18, 3)) as value
from form_portal
order by form, unit_code, period, row_code, column_code;

-- By quarters, as the matrix of coverage shows them.
create view form_coverage as
select
    'form:' || form as source,
    unit_code,
    starts_on,
    ends_on,
    is_present,
    case when not is_present then 'not_sent' end as why_missing,
    note
from form_owed
where kind = 'quarter' and ends_on <= getvariable('through') and form <> 'TC.08';
