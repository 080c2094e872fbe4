-- 01/PCTN. Departments, districts and, since 2023, communes say what they did (documents, classes, posts
-- changed, incomes declared). Cases stand with the province alone: not even a simulated one is put
-- on an office.
--
-- What the press cited is met: 3 cases and 71 inspections in the first half of 2023, 6 cases and 10
-- accused in the year, with 842 classes; 113 inspections in 2021; in its Quý I 30 inspections, and
-- 28 people of 4 offices moved.

create table form_done as
select
    unit_code,
    q,
    unnest(['1', '2', '4', '5', '6', '14', '25', '31', '32', '40', '41', '42']) as row_code,
    unnest([
        documents, 0, classes, classes * 35, classes * 20, checked, checked, to_move, moved,
        declared, verified, checked
    ]) as value
from (
    select
        unit_code,
        q,
        floor(1.4 * uniform('pctn documents', key)) as documents,
        1 + floor(1.6 * uniform('pctn classes', key)) as classes,
        case when level = 'department' and uniform('pctn check', key) < 0.2 then 1 else 0 end
            as checked,
        case
            when q = 0 then case when rank_of_four <= 4 then 7 else 0 end
            when level = 'department' then floor(4 * uniform('to move', key))
            else floor(1.3 * uniform('to move', key))
        end as to_move,
        case
            when q = 0 then case when rank_of_four <= 4 then 7 else 0 end
            when level = 'department'
                then
                    some_of(floor(4 * uniform('to move', key)), 0.85, 'moved', key)
            else floor(1.3 * uniform('to move', key))
        end as moved,
        -- Incomes are declared once a year, in its first quarter, and verified later.
        case
            when q % 4 = 0 then round(busy * case level when 'department' then 42 else 9 end)
            else 0
        end as declared,
        case
            when q % 4 <> 0 and uniform('verified', key) < 0.3
                then case level when 'department' then 2 else 1 end
            else 0
        end as verified
    from (
        select
            *,
            case
                when level = 'department'
                    then
                        row_number() over (
                            partition by q, level order by uniform('first', unit_code)
                        )
            end as rank_of_four
        from form_office_quarter
        where level in ('department', 'district') or (level = 'commune' and q >= 8)
    ) as drawn
) as drawn;

-- The province's own: cases, accused, inspections (for which there is a print), recovery.
create table form_case as
select
    q,
    cases,
    accused,
    inspections,
    classes,
    floor(inspections * 0.15) as checks,
    floor(inspections * 0.05) as cash_checks,
    inspections - floor(inspections * 0.15) - floor(inspections * 0.05) as audits,
    cases * 180.5 + 40 as damage,
    cases * 96.25 + 12 as recovered,
    inspections * 25.25 + 10 as claimed
from (
    select
        form_quarter.q,
        coalesce(cited.cases, floor(3 * uniform('cases', form_quarter.q))) as cases,
        coalesce(cited.accused, floor(3 * uniform('cases', form_quarter.q)) * 2) as accused,
        coalesce(cited.inspections, 30 + floor(12 * uniform('inspections', form_quarter.q)))
            as inspections,
        coalesce(cited.classes, 190) as classes
    from form_quarter
    left join (
        values
        (0, 1, 1, 30, 186), (1, 1, 2, 28, 190), (2, 2, 3, 33, 187), (3, 1, 1, 22, 192),
        (4, 1, 1, 34, 195), (5, 2, 3, 42, 201), (6, 1, 2, 44, 198), (7, 1, 1, 40, 204),
        (8, 1, 2, 32, 206), (9, 2, 3, 39, 214), (10, 2, 3, 41, 212), (11, 1, 2, 36, 210)
    ) as cited (q, cases, accused, inspections, classes)
        on form_quarter.q = cited.q
) as drawn;

create table form_province_done as
select
    q,
    unnest([
        '7', '8', '9', '10', '11', '16', '17', '18', '19', '20', '21', '23', '24', '33', '34',
        '35', '36', '44', '45', '48', '49', '56', '57', '64', '65', '72', '73', '83', '84', '84.1',
        '84.2', '86', '87', '88', '89', '91', '91.1', '91.2', '90', '92', '92.1', '95', '96',
        '101', '102', '103', '82', '82.1', '80'
    ]) as row_code,
    unnest([
        audits, audits - floor(audits * 0.12), audits, floor(audits / 6), floor(audits / 4), 3, 1,
        checks, floor(checks / 4), floor(checks / 4), floor(checks / 4), claimed, claimed * 0.6,
        services_full + services_partial, services_full, services_partial, cash_checks, cases,
        accused, cases - least(cases, 1), accused - least(accused, 1), least(cases, 1),
        least(
            accused, 1), cases + 4, cases + 3, cases, accused, least(cases, 1), least(
            accused,
            2
        ), least(accused, 1
        ), least(accused, 2
        ) - least(accused, 1
        ), least(accused, 1
        ),
        least(cases, 1), least(accused, 1), damage, recovered, recovered - 2, 2, cases * 120,
        cases * 90, cases * 90, least(cases, 1), least(accused, 1), 12, 6, 1, least(cases, 1),
        least(cases, 1), least(cases, 1)
    ]) as value
from form_case
inner join form_total using (q);

-- Each row of the form, 0 where nothing happened; the central bank's two rows are not theirs.
insert into quarter_cell
with

coded as (

    select row_code
    from form_row
    where form = '01/PCTN' and kind = 'coded' and row_code not in ('38', '39')

),

said as (

    select
        unit_code,
        q,
        row_code,
        value
    from form_done
    union all
    select
        '62' as unit_code,
        q,
        row_code,
        sum(value) as value
    from form_done
    where row_code <> '4'
    group by q, row_code
    union all
    select
        '62' as unit_code,
        q,
        '4' as row_code,
        classes as value
    from form_case
    union all
    select
        '62' as unit_code,
        q,
        row_code,
        value
    from form_province_done

),

reporter as (

    select distinct
        unit_code,
        q
    from said

)

select
    '01/PCTN' as form,
    reporter.unit_code,
    reporter.q,
    coded.row_code,
    'SL' as column_code,
    coalesce(said.value, 0) as value,
    coded.row_code in ('33', '34', '35', '101') as is_stock
from reporter
cross join coded
left join said
    on reporter.unit_code = said.unit_code
    and reporter.q = said.q
    and coded.row_code = said.row_code;
