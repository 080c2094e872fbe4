-- stage: gather
-- needs: arrived, arriving, dossier, held
-- writes: dossier
-- A dossier gives way to a newer row of its code from the same source, and to a newer file that
-- holds all of its unit's days.
insert into dossier by name

select
    arriving.*,
    getvariable('batch_id') as batch_id
from arriving
where
    not exists (
        select 1
        from dossier
        inner join arrived using (batch_id)
        where
            arrived.source = getvariable('source')
            and dossier.dossier_code = arriving.dossier_code
    )
    and not exists (
        select 1
        from held
        where
            held.source = getvariable('source')
            and held.holds = 'all_of_period'
            and held.unit_code = arriving.handling_unit
            and cast(arriving.received_at as date) between held.starts_on and held.ends_on
    )
