-- reads: read_row, accepted, repeated_row, lacking_row
--
-- Of codes with several rows: how many rows and codes there are; dossiers that their state calls
-- open beside a day, those of several rows and those of one; dossiers of which a row that gave way
-- has a newer day than the one that counts; rows that lack a cell, of dossiers that are taken.
with

given_way as (

    select
        read_row.dossier_code,
        max(read_row.step_at) as step_at
    from repeated_row
    inner join read_row using (part, row_number)
    group by read_row.dossier_code

),

dossier as (

    select
        accepted.dossier_code,
        accepted.is_open_with_day,
        given_way.dossier_code is not null as has_several,
        given_way.step_at is not null
        and (accepted.step_at is null or accepted.step_at < given_way.step_at) as is_contrary
    from accepted
    left join given_way using (dossier_code)

),

counted as (

    select
        count(*) filter (where is_open_with_day and has_several) as count_of_several,
        count(*) filter (where is_open_with_day and not has_several) as count_of_one,
        count(*) filter (where is_contrary) as count_contrary
    from dossier

),

row_count as (

    select
        count(dossier_code) as count_rows,
        count(distinct dossier_code) as count_codes
    from read_row

),

lacking as (

    select count(*) as count_lacking
    from lacking_row
    where dossier_code in (select dossier_code from accepted)

)

select
    row_count.count_rows,
    row_count.count_codes,
    counted.count_of_several,
    counted.count_of_one,
    counted.count_contrary,
    lacking.count_lacking
from row_count
cross join counted
cross join lacking
