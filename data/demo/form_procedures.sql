-- Control of procedures. In Quý III/2023 they meet what the press cited of Báo cáo 332/BC-UBND:
-- 1,711 procedures, 1,377 of them on the national portal; 720 and 702 services; 30, 30, 6.

create table form_total as
select
    q,
    1711 + 6 * (q - 10) as procedures,
    1377 + least(q - 10, 0) * 45 + greatest(q - 10, 0) * 12 as integrated,
    720 + least(q - 10, 0) * 24 + greatest(q - 10, 0) * 6 as services_full,
    702 + least(q - 10, 0) * 9 - greatest(q - 10, 0) * 2 as services_partial,
    round(60271 * least(0.12 + 0.013 * q, 0.5)) as online
from form_quarter;

-- II.03b and TC.01: what a department published in the quarter, by the law of the centre (I) or of
-- the province (II); from 2023 on nothing is published late.
create table form_published as
select
    q,
    short_name,
    procedures,
    new,
    amended,
    abolished,
    new + amended + abolished as published,
    floor(procedures * 0.06) as of_province,
    concat(unit_code, '/', q) as key
from (
    select
        form_total.q,
        form_department.unit_code,
        form_department.short_name,
        part_of_total(form_total.procedures, mark_before, mark) as procedures,
        floor(4 * uniform('new', concat(unit_code, '/', q))) as new,
        floor(7 * uniform('amended', concat(unit_code, '/', q))) as amended,
        floor(3 * uniform('abolished', concat(unit_code, '/', q))) as abolished
    from form_total
    cross join form_department
) as drawn;

insert into quarter_cell
select
    'II.03b' as form,
    '62' as unit_code,
    q,
    concat(section, '/', short_name) as row_code,
    column_code,
    value,
    is_stock
from (
    select
        q,
        short_name,
        'I' as section,
        unnest(['3', '4', '5', '6', '7', '8', '9', '10', '11']) as column_code,
        unnest([
            ceil(published / 4), ceil(published / 3), published, new, amended, abolished,
            published - abolished, 0, procedures - of_province
        ]) as value,
        unnest([false, false, false, false, false, false, false, false, true]) as is_stock
    from form_published
    union all
    select
        q,
        short_name,
        'II' as section,
        '11' as column_code,
        of_province as value,
        true as is_stock
    from form_published
    where of_province > 0
) as drawn;

insert into quarter_cell
select
    'TC.01' as form,
    '62' as unit_code,
    q,
    short_name as row_code,
    unnest(['1', '2', '3', '4', '5', '6', '7']) as column_code,
    unnest([
        published + late, published, published - late, open, open, open - late, open - incomplete
    ]) as value,
    false as is_stock
from (
    select
        q,
        short_name,
        published,
        published - abolished as open,
        case
            when q < 8 and published - abolished > 2 and uniform('published late', key) < 0.4
                then 1
            else 0
        end as late,
        case
            when published - abolished > 2 and uniform('incomplete', key) < 0.1 then 1 else 0
        end as incomplete
    from form_published
) as drawn;

insert into quarter_cell
select
    'II.08' as form,
    '62' as unit_code,
    form_total.q,
    form_department.short_name as row_code,
    unnest(['3', '4', '5', '6', '7', '8', '9']) as column_code,
    unnest([
        part_of_total(services_partial, mark_before, mark) + 1,
        part_of_total(services_partial, mark_before, mark),
        part_of_total(round(online * 0.35), mark_before, mark),
        part_of_total(services_full, mark_before, mark) + 2,
        part_of_total(services_full, mark_before, mark),
        part_of_total(online - round(online * 0.35), mark_before, mark),
        part_of_total(integrated, mark_before, mark)
    ]) as value,
    unnest([true, true, false, true, true, false, true]) as is_stock
from form_total
cross join form_department;

-- II.04: the plan of a year, done step by step within it.
insert into quarter_cell
select
    'II.04' as form,
    '62' as unit_code,
    q,
    row_code,
    unnest(['2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']) as column_code,
    unnest([
        needed, approved, kept, 0, approved - kept - by_machine, 0, 0, by_machine, approved * 18.5,
        approved * 0.4, round(100 * approved / needed, 2)
    ]) as value,
    true as is_stock
from (
    select
        q,
        row_code,
        needed,
        approved,
        floor(approved * 0.3) as kept,
        floor(approved * 0.2) as by_machine
    from (
        select
            form_quarter.q,
            plan.row_code,
            plan.needed,
            floor(plan.needed * (0.1 + 0.28 * (form_quarter.q % 4))) as approved
        from form_quarter
        cross join (
            values ('I.1', 24), ('I.2', 12), ('II.1', 9), ('II.2', 15)
        ) as plan (row_code, needed)
    ) as drawn
) as drawn;

insert into quarter_cell
select
    'II.07b' as form,
    '62' as unit_code,
    q,
    case when column_code[1:2] = 'II' then 'II/Toàn tỉnh' else 'I/Toàn tỉnh' end as row_code,
    split_part(column_code, ' ', 2) as column_code,
    value,
    true as is_stock
from (
    select
        q,
        unnest([
            'I 4', 'I 5', 'I 6', 'I 8', 'I 9', 'I 10', 'I 12', 'I 13', 'I 14',
            'II 3', 'II 4', 'II 5', 'II 6'
        ]) as column_code,
        unnest([
            procedures - 432, of_districts, of_communes,
            procedures - 432 - greatest(30 - 2 * q, 4), of_districts, of_communes,
            procedures - 432 - greatest(60 - 5 * q, 4),
            greatest(0, of_districts - greatest(7 - q, 0)), of_communes - greatest(5 - q, 0),
            60 + 12 * q, round(100 * (60 + 12 * q) / (procedures - 432), 2),
            least(20 + 6 * q, of_districts),
            coalesce(round(100 * least(20 + 6 * q, of_districts) / nullif(of_districts, 0), 2), 0)
        ]) as value
    from (
        select
            *,
            case when q < 18 then 287 else 0 end as of_districts,   -- there are none since 1/7/2025
            case when q < 18 then 145 else 432 end as of_communes
        from form_total
    ) as tiers
) as drawn;

-- TC.02: the departments' own, the districts' common 287, and the province as it counts each once.
insert into quarter_cell
select
    'TC.02' as form,
    unit_code,
    q,
    '1' as row_code,
    unnest(['1', '2', '3']) as column_code,
    unnest([
        eligible,
        eligible - some_of(eligible, 0.10 - 0.009 * least(q, 10), 'no workflow', key),
        floor(eligible * least(0.35 + 0.05 * q + 0.06 * busy, 0.97))
    ]) as value,
    true as is_stock
from (
    select
        office.unit_code,
        office.q,
        office.key,
        least(office.busy, 1.5) as busy,
        case
            when office.level = 'district' then 287
            else part_of_total(form_total.procedures - 432, department.mark_before, department.mark)
        end as eligible
    from form_office_quarter as office
    inner join form_total using (q)
    left join form_department as department using (unit_code)
    where office.level in ('department', 'district')
    union all
    select
        '62' as unit_code,
        q,
        concat('62/', q) as key,
        1 as busy,
        procedures as eligible
    from form_total
) as drawn;

insert into quarter_cell
select
    'TC.03' as form,
    '62' as unit_code,
    form_quarter.q,
    field.row_code,
    unnest(['1', '2', '3']) as column_code,
    unnest([
        case when form_quarter.q = 8 then floor(published / 3) else published end,
        case form_quarter.q
            when 8 then 0 when 9 then floor(published * 0.6) else published
        end,
        case when form_quarter.q < 10 then 0 else simplified end
    ]) as value,
    true as is_stock
from form_quarter
cross join (
    values ('Nội vụ', 14, 3), ('Văn phòng', 10, 2), ('Khoa học và Công nghệ', 6, 1)
) as field (row_code, published, simplified)
where form_quarter.q >= 8;

insert into quarter_cell
select
    'TC.07' as form,
    unit_code,
    q,
    '1' as row_code,
    unnest(['1', '2', '3', '4', '5', '6']) as column_code,
    unnest([
        planned, floor(planned * done), planned * 2, floor(planned * 2 * done),
        floor(planned * 2 * done) * 2, floor(planned * 2 * done) * 3
    ]) as value,
    true as is_stock
from (
    select
        unit_code,
        q,
        floor(1 + 5 * uniform('delegated', unit_code)) as planned,
        least(1, greatest(0, (q - 6) * (0.1 + 0.15 * uniform('pace', unit_code)))) as done
    from form_office_quarter
    where level = 'department' and q >= 7
) as drawn;

-- Since Quý III/2023 TC.03 also asks what was carried out: a third of it every quarter.
insert into quarter_cell
select
    form,
    unit_code,
    q,
    row_code,
    '4' as column_code,
    floor(value * least(1, 0.34 * (q - 9))) as value,
    is_stock
from quarter_cell
where form = 'TC.03' and column_code = '3' and q >= 10;

-- TC.11: of what II.04 tells of each plan, what businesses do and what people do.
insert into quarter_cell
select
    'TC.11' as form,
    unit_code,
    q,
    case when row_code in ('I.1', 'II.1') then '1' else '2' end as row_code,
    case column_code when '2' then '1' when '3' then '2' else '3' end as column_code,
    sum(value) as value,
    true as is_stock
from quarter_cell
where form = 'II.04' and column_code in ('2', '3', '10')
group by all;
