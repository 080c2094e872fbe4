-- An export of dossiers as the system of a one-stop centre writes it, the same rows every time, by
-- the variables `rows` and `units` (where unit.csv lies). A mapping takes nine of the sixteen
-- columns; some cells are empty, as in life. Planted, one each in every 500 rows: a unit that
-- nobody knows, a finishing day before the receipt, no code.
create or replace view export as

with

unit_name as materialized (

    -- Names that mean one unit in all the years of the export.
    select list(unit_name order by unit_code) as names
    from read_csv(getvariable('units'), all_varchar = true)
    where level in ('department', 'district')

),

drawn as (

    -- Three years of receipts, in the order of their codes.
    select
        range as number,
        hash(range, 1) as a,
        hash(range, 2) as b,
        hash(range, 3) as c,
        timestamp '2021-01-04 07:00:00'
        + to_seconds(cast(range * (86400.0 * 1000 / getvariable('rows')) as bigint)) as received
    from range(getvariable('rows'))

),

dossier as (

    select
        *,
        received + to_seconds(cast(86400 * (3 + a % 25) as bigint)) as due,
        -- A twentieth is still open, of the others a fiftieth late.
        case
            when number % 500 = 11 then received - interval 40 day
            when b % 20 > 0
                then received + to_seconds(
                    cast(3600 + 86400 * (a % (case when b % 50 = 1 then 40 else 4 end)) as bigint)
                )
        end as finished,
        unit_name.names[cast(1 + a % len(unit_name.names) as integer)] as unit_name
    from drawn
    cross join unit_name

)

select
    number + 1 as ordinal,
    case
        when number % 500 <> 12
            then
                'H34.' || cast(100 + a % 60 as varchar) || strftime(received, '-%y%m%d-')
                || lpad(cast(number as varchar), 8, '0')
    end as dossier_code,
    '1.' || lpad(cast(1000 + b % 700 as varchar), 6, '0') as procedure_code,
    'Thủ tục cấp, đăng ký, xác nhận số ' || cast(b % 700 as varchar)
    || ' thuộc thẩm quyền giải quyết' as procedure_name,
    'Lĩnh vực ' || cast(b % 35 as varchar) as field,
    case when number % 500 = 10 then 'Phòng Không Ai Biết' else unit_name end
        as handling_unit,
    'Nguyễn Văn ' || chr(cast(65 + a % 26 as integer)) as applicant,
    'Thôn ' || cast(1 + c % 12 as varchar) || ', ' || unit_name as address,
    case when c % 3 > 0 then '09' || lpad(cast(c % 99999999 as varchar), 8, '0') end
        as telephone,
    ['Trực tuyến', 'Trực tiếp', 'Bưu chính công ích', 'Trực tuyến tại quầy'][
        cast(1 + c % 4 as integer)
    ] as channel,
    received as received_at,
    case when c % 40 > 0 then due end as due_at,
    finished as finished_at,
    case
        when finished is null then 'Đang xử lý'
        when c % 60 = 0 then 'Trả lại'
        else 'Đã trả kết quả'
    end as outcome,
    case when c % 5 = 0 then 20000 * (c % 9) end as fee,
    case when c % 9 = 0 then 'Bổ sung bản sao có chứng thực' end as note
from dossier
