-- Documents between agencies and report regimes: no two quarters alike. Over 99 % of what is sent in
-- Quý III/2023 is fully electronic, as the press cited; 8, 155 and 143 indicators.

insert into quarter_cell
select
    'IV.01' as form,
    unit_code,
    q,
    '1' as row_code,
    unnest(['2', '3', '4', '6', '7', '8']) as column_code,
    unnest([
        sent_on_paper, sent - sent_on_paper - sent_both, sent_both,
        got_on_paper, got - got_on_paper - got_both, got_both
    ]) as value,
    false as is_stock
from (
    select
        *,
        some_of(sent, other * 0.3, 'sent on paper', key) as sent_on_paper,
        some_of(sent, other * 0.7, 'sent with paper', key) as sent_both,
        some_of(got, other * 0.6, 'received on paper', key) as got_on_paper,
        some_of(got, other * 1.1, 'received with paper', key) as got_both
    from (
        select
            unit_code,
            q,
            key,
            round(
                busy_then
                * case level when 'district' then 2600 when 'commune' then 380 else 1500 end
                * exp(0.07 * normal('documents sent', key))
            ) as sent,
            round(
                busy_then
                * case level when 'district' then 4100 when 'commune' then 900 else 2700 end
                * exp(0.06 * normal('documents received', key))
            ) as got,
            -- What is not fully electronic: 9 % at first, under 1 % at last.
            least(
                0.2, exp(0.5 * normal('paper', unit_code)) * (0.003 + 0.085 * exp(-0.35 * q))
            ) as other
        from (
            -- More is written towards the end of a year, and a little more every year.
            select
                *,
                busy * (0.95 + 0.006 * q) * list_extract([0.9, 1.0, 1.02, 1.12], q % 4 + 1)
                    as busy_then
            from form_office_quarter
        ) as drawn
    ) as drawn
) as drawn;

insert into quarter_cell
select
    'IV.02b' as form,
    '62' as unit_code,
    q,
    '1' as row_code,
    unnest(['2', '3', '4', '6', '7', '8', '10', '11', '12']) as column_code,
    unnest([
        departments, rooms - late, communes - 2 * late,
        departments, rooms - 2 * late, communes - 3 * late,
        departments, rooms, communes
    ]) as value,
    true as is_stock
from (
    select
        q,
        count_if(level = 'department') as departments,
        12 * count_if(level = 'district') as rooms,
        count_if(level = 'commune') as communes,
        case when count_if(level = 'district') > 0 then greatest(11 - q, 0) else 0 end as late
    from form_office_quarter
    group by q
) as drawn;

insert into quarter_cell
select
    'V.01' as form,
    unit_code,
    q,
    row_code,
    unnest(['3', '4', '5']) as column_code,
    unnest([of_province, of_government, cumulative]) as value,
    unnest([false, false, true]) as is_stock
from (
    select
        unit_code,
        q,
        'Chế độ báo cáo của đơn vị' as row_code,
        case when q % 4 = 1 then 1 else 0 end as of_province,
        case when q % 4 = 3 then 1 else 0 end as of_government,
        1 + floor(3 * uniform('regimes', unit_code)) + floor((q + 1) / 2) as cumulative
    from form_office_quarter
    where level in ('department', 'district')
    union all
    select
        '62' as unit_code,
        form_quarter.q,
        regime.row_code,
        case when form_quarter.q = 8 then regime.of_province else 0 end as of_province,
        case when form_quarter.q = 8 then 1 - regime.of_province else 0 end as of_government,
        case when form_quarter.q >= 8 then 1 else 0 end as cumulative
    from form_quarter
    cross join (
        values
        ('8 chỉ tiêu kinh tế - xã hội', 0),
        ('155 chỉ tiêu kinh tế - xã hội', 1),
        ('143 chỉ tiêu phòng, chống tham nhũng', 1)
    ) as regime (row_code, of_province)
) as drawn;

-- TC.04: how many indicators of each regime are electronic; what came in time of what was due.
insert into quarter_cell
select
    'TC.04' as form,
    '62' as unit_code,
    q,
    row_code,
    unnest(['1', '2', '3', '4', '5']) as column_code,
    unnest([
        indicators, times_a_year, least(indicators, floor(indicators * 0.3 * (q - 7))), due,
        due - some_of(due, 0.06, 'regime late', concat(row_code, '/', q))
    ]) as value,
    unnest([true, true, true, false, false]) as is_stock
from (
    select
        form_quarter.q,
        regime.row_code,
        regime.indicators,
        regime.times_a_year,
        regime.times_a_year / 4 * regime.senders as due
    from form_quarter
    cross join (
        values ('1', 8, 12, 1), ('2', 155, 12, 20), ('3', 143, 4, 122)
    ) as regime (row_code, indicators, times_a_year, senders)
    where form_quarter.q >= 8
) as drawn;

-- TC.06: the task force was founded four days after Quý III/2023 ended: tasks, none due yet.
insert into quarter_cell
select
    'TC.06' as form,
    '62' as unit_code,
    form_quarter.q,
    task.row_code,
    unnest(['1', '2', '3', '4']) as column_code,
    unnest([
        1, tasks, least(tasks, (form_quarter.q - 10) * 2),
        least(tasks, (form_quarter.q - 10) * 2)
        - case when form_quarter.q in (11, 12) then 1 else 0 end
    ]) as value,
    true as is_stock
from form_quarter
cross join (
    values
    ('Công bố, công khai, rà soát TTHC', 6),
    ('Dịch vụ công trực tuyến, thanh toán trực tuyến', 5),
    ('Số hóa hồ sơ, kết quả', 5),
    ('Kỷ luật, kỷ cương, xin lỗi khi quá hạn', 4),
    ('Chế độ báo cáo, số liệu', 4)
) as task (row_code, tasks)
where form_quarter.q >= 10;

-- TC.10: the population database is connected in the quarter of which the press cited it.
insert into quarter_cell
select
    'TC.10' as form,
    '62' as unit_code,
    q,
    '1' as row_code,
    '1' as column_code,
    case when q >= 10 then 1 else 0 end as value,
    true as is_stock
from form_quarter
where q >= 8;
