-- table: field_handling
-- grain: period, origin, field
-- needs: field_reported, procedure_handling
-- sorted: period, field, origin
--
-- The columns of form II.06 of the whole province, a row a field as the form has them: of offices
-- whose dossiers came by these (procedure_handling), of the others by their reports, which name the
-- fields themselves (field_reported).

with

either as (

    select
        period,
        'reported' as origin,
        field,
        received_new + carried_over as to_handle,
        resolved,
        resolved_early + resolved_on_day as on_time,
        resolved_late,
        open,
        open_overdue,
        null as closed_late,
        null as ready_told
    from field_reported
    union all
    select
        period,
        origin,
        field,
        sum(to_handle) as to_handle,
        sum(resolved) as resolved,
        sum(on_time) as on_time,
        sum(resolved_late) as resolved_late,
        sum(open) as open,
        sum(open_overdue) as open_overdue,
        sum(closed_late) as closed_late,
        sum(ready_told) as ready_told
    from procedure_handling
    group by period, origin, field

)

select
    period,
    origin,
    min(field) over (partition by lower(field)) as field,
    cast(to_handle as bigint) as to_handle,
    cast(resolved as bigint) as resolved,
    cast(on_time as bigint) as on_time,
    cast(resolved_late as bigint) as resolved_late,
    cast(open as bigint) as open,
    cast(open_overdue as bigint) as open_overdue,
    cast(closed_late as bigint) as closed_late,
    cast(ready_told as bigint) as ready_told
from either
order by
    period,
    field,
    origin
