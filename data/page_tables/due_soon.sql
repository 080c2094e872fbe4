-- table: due_soon
-- grain: basis, unit_code, valid_from
-- needs: answering_office, build, dossier_day, listed_part, listed_unit, working_day
-- sorted: basis, unit_code, valid_from
-- idle_without: dossier
--
-- How many dossiers that each unit still had open on the as-of date, or on its own last day, fall
-- due within three working days of it. Units without one are not here.

with

looked as (

    select
        listed_unit.basis,
        listed_unit.unit_code,
        listed_unit.valid_from,
        least(build.as_of, listed_unit.exists_to) as seen_on
    from listed_unit
    cross join build

),

soon as (

    select
        passed.day as seen_on,
        max(working_day.day) as until
    from working_day as passed
    inner join working_day on working_day.working_day_number <= passed.working_day_number + 3
    where passed.day in (select looked.seen_on from looked)
    group by passed.day

),

due as (

    select
        soon.seen_on,
        dossier_day.handling_unit,
        dossier_day.received_on
    from dossier_day
    inner join soon
        on dossier_day.received_on <= soon.seen_on
        and dossier_day.late_from > soon.seen_on
        and dossier_day.due_on <= soon.until
    where coalesce(dossier_day.finished_on, date '9999-12-31') > soon.seen_on

)

select
    looked.basis,
    looked.unit_code,
    looked.valid_from,
    count(*) as count_dossiers
from looked
inner join listed_part
    on looked.basis = listed_part.basis
    and looked.unit_code = listed_part.unit_code
    and looked.valid_from = listed_part.valid_from
inner join answering_office
    on listed_part.part_code = answering_office.unit_code
    and listed_part.part_from = answering_office.valid_from
    and looked.seen_on between answering_office.starts_on and answering_office.ends_on
inner join due
    on looked.seen_on = due.seen_on
    and answering_office.written_code = due.handling_unit
    and due.received_on between answering_office.written_from and answering_office.written_to
group by all
order by
    looked.basis,
    looked.unit_code,
    looked.valid_from
