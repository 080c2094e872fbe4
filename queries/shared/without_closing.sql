-- question: Không kể hồ sơ chỉ chậm kết thúc thì còn bao nhiêu hồ sơ quá hạn?
-- grain: unit_code, valid_from
-- params: measure?, period, unit?
-- measure: late_of_due
--
-- Of each unit that its late dossiers are held against, in the window of its verdict: the late ones,
-- of them those only closed late and those that do not tell. Expected were late ones of both kinds;
-- how many of these were only closed late where the expectation comes from (alike_…) lets it be
-- parted in the same way: the unit's own past, two years that end a year before, or as much of them
-- as counts; else the others of its level in the same window. Only months that came whole. Of
-- another measure there is nothing to part.

with

judged as materialized (

    select
        unit_code,
        valid_from,
        level,
        period,
        state,
        basis,
        past_quarters,
        window_from
    from verdict
    where
        asked = $period
        and measure = 'late_of_due'
        and coalesce($measure, measure) = measure

),

held as (

    select
        judged.*,
        period.calendar,
        period.ends_on
    from judged
    inner join period on judged.period = period.period
    where
        judged.state in ('lagging', 'recovering', 'watch')
        and judged.window_from is not null
        and ($unit is null or judged.unit_code = $unit)

),

counted as (

    -- Every unit judged by the same measure, month by month.
    select
        judged.unit_code,
        judged.valid_from,
        judged.level,
        month.calendar,
        month.starts_on,
        month.ends_on,
        due_part.count_late,
        due_part.closed_late,
        due_part.ready_unknown
    from judged
    inner join listed_part
        on judged.unit_code = listed_part.unit_code
        and judged.valid_from = listed_part.valid_from
        and listed_part.basis = 'day'
    inner join due_part
        on listed_part.part_code = due_part.unit_code
        and listed_part.part_from = due_part.valid_from
    inner join period as month on due_part.month = month.period

),

parted as (

    select
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
    inner join counted on held.level = counted.level and held.calendar = counted.calendar
    where counted.count_late > 0

)

select
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
    unit_code,
    valid_from
order by
    unit_code,
    valid_from
