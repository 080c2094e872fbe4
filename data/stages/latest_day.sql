-- stage: gather
-- needs: arrived, batch, dossier, form_cell, lone_day, period, published_figure
-- The day that a build calls today where nobody says, and what tells it: the latest on which a
-- dossier was received or finished, without days that stand alone; or soon after it the last day of
-- a period that a file was said to hold, if it had ended when the file came: the last days of a
-- month may be a holiday. Without dossiers, the last day of the latest period that a form is of, of
-- those that ended when the build was made ($made_on); without forms, the latest that a figure was
-- printed for.
with

event as (

    select
        cast(received_at as date) as day,
        'received_at' as told_by,
        batch_id,
        dossier_code
    from dossier
    union all
    select
        cast(finished_at as date) as day,
        'finished_at' as told_by,
        batch_id,
        dossier_code
    from dossier
    where finished_at is not null

),

latest_event as (

    select *
    from event
    where day < coalesce((select min(lone_day.day) from lone_day), date '9999-12-31')
    order by day desc, dossier_code, told_by
    limit 1

),

named_period as (

    select
        arrived.ends_on as day,
        arrived.batch_id
    from arrived
    inner join batch using (batch_id)
    cross join latest_event
    where
        arrived.names_period
        and arrived.ends_on > latest_event.day
        and arrived.ends_on - latest_event.day <= 31
        and arrived.ends_on <= cast(batch.imported_at as date)
        and arrived.batch_id in (select dossier.batch_id from dossier)
    order by arrived.ends_on desc, arrived.number
    limit 1

),

latest_form as (

    select
        period.ends_on as day,
        form_cell.batch_id,
        form_cell.form || ' ' || form_cell.period as told
    from form_cell
    inner join period using (period)
    where period.ends_on <= $made_on
    order by period.ends_on desc, told, form_cell.batch_id
    limit 1

),

latest_print as (

    select
        as_of as day,
        document as told
    from published_figure
    where as_of <= $made_on
    order by as_of desc, document
    limit 1

),

told as (

    select
        1 as place,
        day,
        'declared' as told_by,
        batch_id,
        null as told
    from named_period
    union all
    select
        2 as place,
        day,
        told_by,
        batch_id,
        dossier_code as told
    from latest_event
    union all
    select
        3 as place,
        day,
        'form' as told_by,
        batch_id,
        told
    from latest_form
    union all
    select
        4 as place,
        day,
        'print' as told_by,
        null as batch_id,
        told
    from latest_print

)

select
    told.day,
    told.told_by,
    batch.file_name,
    told.told,
    (select latest_event.day from latest_event) as latest_event_day
from told
left join batch on told.batch_id = batch.batch_id
order by told.place
limit 1
