-- table: undated_dossier
-- grain: period, level
-- needs: answering_office, build, dossier_day, listed_unit, office_stay
-- sorted: period, level
--
-- Of how many dossiers that each level resolved in a period, and of how many that it has open at its
-- end, nobody knows whether they were in time, for they have no due day. As their numbers are
-- counted: of months that came whole; open is what is so on the period's last day.

with

undated as (

    select
        dossier_day.handling_unit,
        dossier_day.received_on,
        case
            when dossier_day.finished_on <= build.as_of then dossier_day.finished_on
            else date '9999-12-31'
        end as finished_on
    from dossier_day
    cross join build
    where dossier_day.due_on is null and dossier_day.received_on <= build.as_of

),

handled as (

    select
        answering_office.unit_code,
        answering_office.valid_from,
        answering_office.starts_on,
        answering_office.ends_on,
        undated.received_on,
        undated.finished_on
    from undated
    inner join answering_office
        on undated.handling_unit = answering_office.written_code
        and undated.received_on between answering_office.written_from
        and answering_office.written_to

),

stay as (

    select
        office_stay.*,
        listed_unit.level,
        max(office_stay.closes_on) over (partition by office_stay.period) as last_day
    from office_stay
    inner join listed_unit
        on office_stay.unit_code = listed_unit.unit_code
        and office_stay.valid_from = listed_unit.valid_from
        and listed_unit.basis = 'day'
    where office_stay.source = 'dossiers' and listed_unit.level <> 'province'

)

select
    stay.period,
    stay.level,
    count(*) filter (
        where
        handled.finished_on between stay.opens_on and stay.closes_on
        and handled.finished_on between handled.starts_on and handled.ends_on
    ) as count_resolved,
    count(*) filter (
        where
        stay.closes_on = stay.last_day
        and stay.closes_on between handled.starts_on and handled.ends_on
        and handled.received_on <= stay.closes_on
        and handled.finished_on > stay.closes_on
    ) as count_open
from stay
left join handled using (unit_code, valid_from)
where stay.is_present
group by stay.period, stay.level
order by
    stay.period,
    stay.level
