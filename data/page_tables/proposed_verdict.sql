-- table: proposed_verdict
-- grain: period, kind, measure, origin, unit_code, valid_from
-- needs: figure, indicator_count, listed_part, listed_period, listed_unit, office_stay, procedure, proposal_kind, verdict
-- sorted: period, kind, measure, origin, unit_code, valid_from
-- idle_without: verdict
--
-- Of each finished period that was judged: the units that lag, whatever the measure; where none does
-- with its late dossiers, those that have more of them than expected. With what its verdict rests
-- on, and what is known of the late ones of the period: only closed late, still open, with which
-- procedure most. goal_: of the next quarter, as the verdict itself says what ends it (ends_at, and
-- ends_of so many cases); of an excess, what is expected in a quarter of those months that came.

with

judged as (

    select
        verdict.*,
        case when verdict.state = 'lagging' then 'lagging' else 'excess' end as kind,
        listed_period.ends_on
    from verdict
    inner join listed_period on verdict.asked = listed_period.period and listed_period.is_finished
    inner join listed_unit
        on verdict.unit_code = listed_unit.unit_code
        and verdict.valid_from = listed_unit.valid_from
        and listed_unit.basis = 'day'
        and listed_unit.exists_to >= listed_period.ends_on
    where
        verdict.state = 'lagging'
        or (verdict.measure = 'late_of_due' and verdict.state <> 'insufficient')

),

candidate as (

    select
        judged.*,
        -- Before the last twelve months all of the window's count.
        greatest(judged.window_months - 12, 0) + least(judged.window_months, 12, judged.months_came)
            as months_counted
    from judged
    inner join proposal_kind using (kind)
    where
        judged.kind = 'lagging'
        or (
            judged.excess >= proposal_kind.least_events
            and judged.months_came > 0
            and judged.asked not in (
                select lags.asked
                from judged as lags
                where lags.kind = 'lagging' and lags.measure = 'late_of_due'
            )
        )

),

with_procedure as (

    -- The late dossiers of the period by procedure, of those whose lateness it is.
    select
        candidate.asked,
        candidate.unit_code,
        candidate.valid_from,
        procedure.procedure_code,
        procedure.procedure_name,
        sum(indicator_count.numerator) as count_late
    from candidate
    inner join listed_part
        on candidate.unit_code = listed_part.unit_code
        and candidate.valid_from = listed_part.valid_from
        and listed_part.basis = 'day'
    inner join office_stay
        on listed_part.part_code = office_stay.unit_code
        and listed_part.part_from = office_stay.valid_from
        and candidate.period = office_stay.period
        and office_stay.source = 'dossiers'
        and office_stay.is_present
    inner join indicator_count
        on office_stay.unit_code = indicator_count.unit_code
        and office_stay.valid_from = indicator_count.valid_from
        and office_stay.month = indicator_count.month
        and candidate.measure = indicator_count.measure
        and candidate.version = indicator_count.version
    inner join procedure on indicator_count.procedure_code = procedure.procedure_code
    where candidate.measure = 'late_of_due'
    group by all

),

most_late as (

    select
        asked,
        unit_code,
        valid_from,
        first(with_procedure order by count_late desc, procedure_code) as found
    from with_procedure
    where count_late > 0
    group by asked, unit_code, valid_from

)

select
    candidate.asked as period,
    candidate.kind,
    candidate.measure,
    candidate.origin,
    candidate.unit_code,
    candidate.valid_from,
    candidate.state,
    candidate.basis,
    candidate.numerator,
    candidate.denominator,
    candidate.window_from,
    candidate.window_months,
    candidate.events,
    candidate.trials,
    candidate.expected,
    candidate.excess,
    case
        when candidate.measure = 'late_of_due' and candidate.origin <> 'reported'
            then coalesce(candidate.count_late, 0)
    end as count_late,
    candidate.closed_late,
    candidate.ready_unknown,
    overdue.numerator as count_overdue,
    most_late.found.procedure_code,
    most_late.found.procedure_name,
    most_late.found.count_late as procedure_late,
    case
        when candidate.kind = 'lagging' then candidate.ends_at
        else cast(ceil(candidate.expected * 3 / candidate.months_counted) as bigint)
    end as goal_events,
    case when candidate.kind = 'lagging' then candidate.ends_of end as goal_trials
from candidate
left join most_late
    on candidate.asked = most_late.asked
    and candidate.measure = 'late_of_due'
    and candidate.unit_code = most_late.unit_code
    and candidate.valid_from = most_late.valid_from
left join figure as overdue
    on overdue.measure = 'open_overdue'
    and overdue.is_current
    and overdue.scope = 'own'
    and candidate.measure = 'late_of_due'
    and candidate.origin = overdue.origin
    and candidate.period = overdue.period
    and candidate.unit_code = overdue.unit_code
    and candidate.valid_from = overdue.valid_from
order by
    candidate.asked,
    candidate.kind,
    candidate.measure,
    candidate.origin,
    candidate.unit_code,
    candidate.valid_from
