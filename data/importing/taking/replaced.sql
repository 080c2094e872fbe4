-- reads: older_dossier, accepted, unit_there
--
-- What a file does to the older dossiers of its source, unit by unit: how many give way to it, how
-- many of those are no more (it has them not) out of how many it could have had, how many of the
-- unit's it has itself, whether it has the unit at all, and how many stay though it could have had
-- them: a file that is older has them beside units of this one, in the same days. Rows known by their place in a file alone are other
-- rows in each file: of them only the number can tell how many are no more.
with

own as (

    select
        handling_unit as unit_code,
        count(*) filter (
            where
            getvariable('holds') <> 'all_of_period'
            or cast(received_at as date)
            between getvariable('starts_on') and getvariable('ends_on')
        ) as count_own
    from accepted
    group by handling_unit

),

held as (

    select unit_code from own
    union
    select unit_code from unit_there

),

older as (

    select
        older_dossier.handling_unit,
        older_dossier.dossier_code,
        older_dossier.number,
        older_dossier.stands,
        newer.dossier_code is not null as is_in_file,
        held.unit_code is not null as is_held,
        getvariable('holds') <> 'all_of_period'
        or cast(older_dossier.received_at as date)
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
        number in (select alike.number from older as alike where alike.is_held) as is_beside
    from older

),

counted as (

    select
        handling_unit as unit_code,
        count(distinct dossier_code) filter (where gives_way and stands) as count_replaced,
        count(distinct dossier_code) filter (
            where gives_way and stands and not is_in_file
        ) as count_not_in_file,
        count(distinct dossier_code) filter (where is_in_days and stands) as count_of_days,
        count(distinct dossier_code) filter (
            where
            getvariable('holds') = 'all_of_period'
            and stands
            and not gives_way
            and not is_held
            and is_in_days
            and is_beside
        ) as count_left
    from judged
    group by handling_unit

)

select
    counted.unit_code,
    counted.count_replaced,
    case
        when getvariable('is_by_row')
            then greatest(counted.count_not_in_file - coalesce(own.count_own, 0), 0)
        else counted.count_not_in_file
    end as count_gone,
    counted.count_of_days,
    coalesce(own.count_own, 0) as count_own,
    own.unit_code is not null as is_in_file,
    counted.count_left
from counted
left join own on counted.unit_code = own.unit_code
order by counted.unit_code
