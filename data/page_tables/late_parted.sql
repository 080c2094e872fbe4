-- table: late_parted
-- grain: period, unit_code, valid_from
-- needs: due_part, listed_part, period, verdict
-- sorted: period, unit_code, valid_from
--
-- Of each unit that its late dossiers are held against, in the window of its verdict: the late ones,
-- of them those only closed late and those that do not tell. Expected were late ones of both kinds;
-- how many of these were only closed late where the expectation comes from (alike_…) lets it be
-- parted in the same way: the unit's own past, two years that end a year before, or as much of them
-- as counts; else the others of its level in the same window. Only months that came whole.

with

judged as (

    select
        verdict.asked,
        verdict.unit_code,
        verdict.valid_from,
        verdict.level,
        verdict.state,
        verdict.basis,
        verdict.past_quarters,
        verdict.window_from,
        period.calendar,
        period.ends_on
    from verdict
    inner join period on verdict.period = period.period
    where verdict.measure = 'late_of_due'

),

held as (

    select *
    from judged
    where
        state in ('lagging', 'recovering', 'watch')
        and window_from is not null

),

counted as (

    -- What each unit had, month by month.
    select
        listed_part.unit_code,
        listed_part.valid_from,
        month.calendar,
        month.starts_on,
        month.ends_on,
        sum(due_part.count_late) as count_late,
        sum(due_part.closed_late) as closed_late,
        sum(due_part.ready_unknown) as ready_unknown
    from listed_part
    inner join due_part
        on listed_part.part_code = due_part.unit_code
        and listed_part.part_from = due_part.valid_from
    inner join period as month on due_part.month = month.period
    where listed_part.basis = 'day'
    group by
        listed_part.unit_code,
        listed_part.valid_from,
        month.calendar,
        month.starts_on,
        month.ends_on
    having sum(due_part.count_late) > 0

),

parted as (

    -- Each beside all that were judged with it, itself among them.
    select
        held.asked,
        held.unit_code,
        held.valid_from,
        counted.count_late,
        counted.closed_late,
        counted.ready_unknown,
        held.unit_code = counted.unit_code
        and held.valid_from = counted.valid_from as is_its_own,
        counted.starts_on >= held.window_from and counted.ends_on <= held.ends_on as is_now,
        counted.ends_on <= held.ends_on - interval 1 year
        and counted.starts_on > held.ends_on - interval 1 year
        - to_months(cast(3 * held.past_quarters as integer)) as is_past,
        held.basis = 'own_history' as is_by_past,
        is_its_own and is_now as is_counted,
        case when is_by_past then is_its_own and is_past else is_now and not is_its_own end
            as is_alike
    from held
    inner join judged as beside
        on held.asked = beside.asked and held.level = beside.level
    inner join counted
        on beside.unit_code = counted.unit_code
        and beside.valid_from = counted.valid_from
        and held.calendar = counted.calendar

)

select
    asked as period,
    unit_code,
    valid_from,
    cast(coalesce(sum(count_late) filter (where is_counted), 0) as integer) as count_late,
    cast(coalesce(sum(closed_late) filter (where is_counted), 0) as integer) as closed_late,
    cast(coalesce(sum(ready_unknown) filter (where is_counted), 0) as integer) as ready_unknown,
    cast(coalesce(sum(count_late) filter (where is_alike), 0) as integer) as alike_late,
    cast(coalesce(sum(closed_late) filter (where is_alike), 0) as integer) as alike_closed,
    cast(coalesce(sum(ready_unknown) filter (where is_alike), 0) as integer) as alike_unknown
from parted
group by
    asked,
    unit_code,
    valid_from
order by
    asked,
    unit_code,
    valid_from
