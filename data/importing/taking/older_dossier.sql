-- reads: older_batch, older_held
--
-- The dossiers of the older files of a source, as each file has them; one `stands` where no file in
-- between has it anew or held all of its unit's days.
create or replace temp view older_dossier as

with

kept as (

    select
        dossier.dossier_code,
        dossier.handling_unit,
        dossier.received_at,
        older_batch.number
    from read_parquet(getvariable('older'), filename = true) as dossier
    inner join older_batch
        on parse_path(dossier.filename, 'both_slash')[-2] = older_batch.batch_id

),

newest as (

    select
        dossier_code,
        max(number) as number
    from kept
    group by dossier_code

)

select
    kept.*,
    newest.dossier_code is not null
    and not exists (
        select 1
        from older_held
        where
            older_held.unit_code = kept.handling_unit
            and older_held.number > kept.number
            and cast(kept.received_at as date) between older_held.starts_on and older_held.ends_on
    ) as stands
from kept
left join newest on kept.dossier_code = newest.dossier_code and kept.number = newest.number
