-- How many dossiers are expected of each office of 14/9/2023, procedure and report month.
-- Sizes are assumptions: districts follow population (the 2022 yearbook) to the power .85,
-- communes the mean population of their district's communes and chance (SD .7 in all),
-- departments what such departments usually receive. Each level keeps its quarterly total.
-- Sums run in a stated order, because the last digit of a sum of fractions depends on it.

create table level_volume as
select level_volume.*
from (
    values
    ('department', 14900),
    ('district', 19800),
    ('commune', 24800)
) as level_volume (level, per_quarter);

create table district as
select district.*
from (
    -- What people there can do online differs: log odds against the average.
    -- Đăk Hà is drawn larger than its people, so that what is planted there can be seen.
    values
    ('608', 81.7, 8460, 0.60),
    ('610', 28.4, 4271, -0.90),
    ('611', 34.7, 8121, 0.15),
    ('612', 28.5, 5715, 0.00),
    ('613', 17.1, 3129, -1.10),
    ('614', 18.5, 4439, -0.20),
    ('615', 56.0, 7235, 0.20),
    ('616', 31.0, 4862, -0.10),
    ('617', 17.7, 2666, -1.30),
    ('618', 8.8, 4321, -0.30)
) as district (unit_code, size, people_per_commune, online_lean);

create table department as
select department.*
from (
    values
    ('STNMT', 3200), ('STP', 2600), ('SYT', 1500), ('SLDTBXH', 1300), ('SGTVT', 1200),
    ('SXD', 1250), ('SCT', 900), ('SKHDT', 800), ('SNNPTNT', 700), ('SVHTTDL', 420),
    ('SGDDT', 380), ('SNV', 260), ('STTTT', 160), ('BQLKKT', 130), ('STC', 110),
    ('SKHCN', 90), ('SNGV', 60), ('VPUBND', 45)
) as department (unit_code, size);

create table office as
with

sized as (

    select
        unit.unit_code,
        unit.level,
        case unit.level
            when 'department' then department.size
            when 'district' then district.size
            when 'commune'
                then sqrt(parent.people_per_commune) * exp(0.6 * normal('size', unit.unit_code))
        end as size,
        coalesce(district.online_lean, parent.online_lean, 0)
        + 0.2 * normal('online lean', unit.unit_code) as online_lean,
        0.5 * normal('digitised lean', unit.unit_code) as digitised_lean,
        tiny.unit_code is not null as is_tiny
    from unit
    left join department on unit.unit_code = department.unit_code
    left join district on unit.unit_code = district.unit_code
    left join district as parent on unit.parent_code = parent.unit_code
    left join planted as tiny on unit.unit_code = tiny.unit_code and tiny.kind = 'tiny'
    where
        unit.kind = 'office' and unit.level != 'province'
        and date '2023-09-14'
        between unit.valid_from and coalesce(unit.valid_to, date '9999-12-31')

)

select
    sized.unit_code,
    sized.level,
    sized.online_lean,
    sized.digitised_lean,
    sized.is_tiny,
    case
        when sized.is_tiny then 3
        else
            level_volume.per_quarter * sized.size
            / sum(sized.size) filter (not sized.is_tiny) over level_in_order
    end as per_quarter
from sized
inner join level_volume on sized.level = level_volume.level
where sized.size is not null
window
    level_in_order as (
        partition by sized.level order by sized.unit_code
        rows between unbounded preceding and unbounded following
    )
order by sized.unit_code;

create table mix as
with

who_does_what as (

    select
        office.unit_code,
        office.per_quarter,
        catalogue.procedure_code,
        catalogue.level,
        catalogue.late_rate,
        catalogue.weight / sum(catalogue.weight) over office_in_order as share,
        sum(catalogue.weight * catalogue.late_rate) over office_in_order
        / sum(catalogue.weight) over office_in_order as mean_late_rate,
        coalesce(leaning.tilt, 0) as tilt,
        leaning.unit_code is not null or catalogue.level = 'department' as is_mix_given
    from office
    inner join catalogue
        on office.level = catalogue.level
        and catalogue.weight > 0
        and (
            catalogue.level != 'department'
            or list_contains(string_split(catalogue.owner, ';'), office.unit_code)
        )
    left join planted as leaning
        on office.unit_code = leaning.unit_code and leaning.kind = 'handling'
    window
        office_in_order as (
            partition by office.unit_code order by catalogue.procedure_code
            rows between unbounded preceding and unbounded following
        )
    -- A tiny office has one procedure only, the commonest.
    qualify
        not office.is_tiny
        or row_number() over (
            partition by office.unit_code
            order by catalogue.weight desc, catalogue.procedure_code asc
        ) = 1

),

leaned as (

    -- Log-normal stand-in for Dirichlet(30 × volume): same mean, same relative spread. Where a
    -- lag is planted, and in departments, the mix is the level's own, leaned only as planted.
    select
        *,
        ln(1 + (1 - share) / (31 * share)) as spread,
        share * pow(greatest(late_rate / mean_late_rate, 0.1), tilt) as leaning_share
    from who_does_what

),

drawn as (

    select
        *,
        leaning_share * case
            when is_mix_given then 1
            else exp(
                sqrt(spread) * normal('mix', concat(unit_code, '/', procedure_code)) - spread / 2
            )
        end as drawn_share
    from leaned

)

select
    unit_code,
    procedure_code,
    per_quarter * drawn_share / sum(drawn_share) over office_in_order as per_quarter
from drawn
window
    office_in_order as (
        partition by unit_code order by procedure_code
        rows between unbounded preceding and unbounded following
    )
order by unit_code, procedure_code;

create table season as
select season.*
from (
    -- Receipts and late shares by report month, relative. Tết fell in report month 2 each year.
    values
    (1, 0.90, 1.30), (2, 0.75, 1.60), (3, 1.15, 1.00), (4, 1.10, 1.00), (5, 1.05, 1.00),
    (6, 1.00, 1.00), (7, 1.05, 1.00), (8, 1.05, 1.00), (9, 1.05, 1.00), (10, 1.00, 1.00),
    (11, 1.00, 1.00), (12, 0.90, 1.15)
) as season (month_number, receipts, lateness);
