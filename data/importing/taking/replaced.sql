-- reads: older_dossier, accepted, unit_there
--
-- What a file does to the older dossiers of its source, unit by unit: how many give way to it, how
-- many of those are no more (it has them not), how many stay though it could have had them: a file
-- that is older has them beside units of this one, in the same days.
with

held as (

    select handling_unit as unit_code from accepted
    union
    select unit_code from unit_there

),

older as (

    select
        older_dossier.handling_unit,
        older_dossier.dossier_code,
        older_dossier.filename,
        newer.dossier_code is not null as is_in_file,
        held.unit_code is not null as is_held,
        cast(older_dossier.received_at as date)
        between getvariable('starts_on') and getvariable('ends_on') as is_in_days
    from older_dossier
    left join (select distinct dossier_code from accepted) as newer using (dossier_code)
    left join held on older_dossier.handling_unit = held.unit_code

),

judged as (

    select
        *,
        is_in_file
        or getvariable('holds') = 'everything'
        or (getvariable('holds') = 'all_of_period' and is_held and is_in_days) as gives_way,
        filename in (select alike.filename from older as alike where alike.is_held) as is_beside
    from older

)

select
    judged.handling_unit as unit_code,
    count(distinct judged.dossier_code) filter (where judged.gives_way) as count_replaced,
    count(distinct judged.dossier_code) filter (
        where judged.gives_way and not judged.is_in_file and own.unit_code is null
    ) as count_gone,
    count(distinct judged.dossier_code) filter (
        where
        getvariable('holds') = 'all_of_period'
        and not judged.gives_way
        and not judged.is_held
        and judged.is_in_days
        and judged.is_beside
    ) as count_left
from judged
left join (select distinct handling_unit as unit_code from accepted) as own
    on judged.handling_unit = own.unit_code
group by judged.handling_unit
order by judged.handling_unit
