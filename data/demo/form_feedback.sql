-- What people report, and discipline. II.05b of the province adds up the units' own lists, each
-- unit in one of its rows.

create table form_feedback as
select
    *,
    some_of(handled, 0.93, 'feedback in time', key) as on_time,
    some_of(handled, 0.88, 'feedback public', key) as public,
    some_of(handled, 0.8, 'feedback satisfied', key) as satisfied
from (
    select
        *,
        received - some_of(received, 0.1, 'feedback open', key) as handled
    from (
        select
            unit_code,
            q,
            key,
            floor(
                busy
                * case level when 'district' then 14 when 'commune' then 2.6 else 6 end
                * uniform('feedback', key)
            ) as received
        from form_office_quarter
    ) as drawn
) as drawn;

insert into quarter_cell
select
    'TC.05' as form,
    unit_code,
    q,
    '1' as row_code,
    unnest(['1', '2', '3', '4', '5']) as column_code,
    unnest([received, handled, on_time, public, satisfied]) as value,
    false as is_stock
from form_feedback;

insert into quarter_cell
select
    'II.05b' as form,
    '62' as unit_code,
    q,
    row_code,
    unnest(['4', '5', '6', '7', '9', '10', '11', '12', '14', '15', '16']) as column_code,
    unnest([
        round(0.45 * received), received - round(0.45 * received),
        before, received - before,
        round(0.45 * handled), handled - round(0.45 * handled),
        least(before, handled), handled - least(before, handled),
        round(0.45 * received) - round(0.45 * handled),
        received - handled - round(0.45 * received) + round(0.45 * handled),
        public
    ]) as value,
    false as is_stock
from (
    select
        q,
        sector.row_code,
        sum(received) as received,
        sum(handled) as handled,
        sum(public) as public,
        floor(sum(received) * 0.08) as before
    from form_feedback
    inner join (
        values
        (0, 'Đất đai'), (1, 'Xây dựng'), (2, 'Giao thông vận tải'), (3, 'Y tế'), (4, 'Giáo dục'),
        (5, 'Lĩnh vực khác')
    ) as sector (number, row_code)
        on floor(6 * uniform('sector', form_feedback.unit_code)) = sector.number
    group by q, sector.row_code
) as drawn;

-- TC.09: who is late answers by letter; late dossiers, and which of them had their letter, are those
-- of the dossiers themselves.
create table form_late as
select
    unit_code,
    report_quarter_number(cast(finished_at as date)) as q,
    count(*) as late,
    count_if(has_apology) as apologies
from told
where
    cast(finished_at as date) > cast(due_at as date)
    and cast(finished_at as date) <= getvariable('through')
group by all;

insert into quarter_cell
select
    'TC.09' as form,
    unit_code,
    q,
    '1' as row_code,
    unnest(['1', '2', '3', '4', '5', '6']) as column_code,
    unnest([
        repeated, some_of(repeated, 0.7, 'corrected', key), violations,
        some_of(violations, 0.8, 'violation handled', key), late, apologies
    ]) as value,
    false as is_stock
from (
    select
        office.unit_code,
        office.q,
        office.key,
        coalesce(form_late.late, 0) as late,
        coalesce(form_late.apologies, 0) as apologies,
        case
            when form_late.late >= 3 and before.late >= 3 then 1 + floor(form_late.late / 30) else 0
        end as repeated,
        case
            when office.level = 'district' and uniform('violation', office.key) < 0.25 then 1 else 0
        end as violations
    from form_office_quarter as office
    left join form_late on office.unit_code = form_late.unit_code and office.q = form_late.q
    left join form_late as before
        on office.unit_code = before.unit_code and office.q = before.q + 1
) as drawn;

-- Since Quý III/2023 TC.09 also asks of which kind violations are; some are of neither.
insert into quarter_cell
select
    form,
    unit_code,
    q,
    row_code,
    unnest(['7', '8']) as column_code,
    unnest([
        case when kind < 0.35 then value else 0 end,
        case when kind between 0.35 and 0.65 then value else 0 end
    ]) as value,
    is_stock
from (
    select
        *,
        uniform('kind of violation', concat(unit_code, '/', q)) as kind
    from quarter_cell
    where form = 'TC.09' and column_code = '3' and q >= 10
) as found;
