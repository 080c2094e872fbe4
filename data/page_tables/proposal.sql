-- table: proposal
-- grain: period, place
-- needs: build, listed_measure, listed_period, listed_unit, period, proposal_kind, proposed_objective, proposed_report, proposed_verdict, working_day
-- sorted: period, place
-- idle_without: listed_period
--
-- What could be decided after each finished period, in order of weight: a unit, what to begin with
-- and by when, and the figure that would show it done. First as many of each kind as
-- data/reference/proposal_kind.csv says, then the others; of a kind the gravest first. proposal: the
-- same for the same unit and matter whatever the period; fingerprint: of the figures that it rests
-- on, so that what was decided is proposed again only when they change. is_open: no later period of
-- its calendar tells more. A report that is missing has its source for a measure. Days are the
-- build's, never a clock's.

with

candidate as (

    select
        *,
        concat_ws('|', window_from, window_months, events, trials) as rests_on,
        cast(measure <> 'late_of_due' as integer) as first_weight,
        -excess as second_weight
    from proposed_verdict
    union all by name
    select
        *,
        'off_path' as kind,
        concat_ws('|', numerator, denominator, province_numerator, province_value, goal)
            as rests_on,
        objective_order as first_weight,
        null as second_weight
    from proposed_objective
    union all by name
    select
        * exclude (source),
        'missing' as kind,
        source as measure,
        array_to_string(months, '|') as rests_on,
        cast(starts_with(source, 'form:') as integer) as first_weight,
        -len(months) as second_weight
    from proposed_report

),

latest as (

    -- The last of each kind, not before the last quarter.
    select
        calendar,
        kind,
        max(ends_on) as ends_on
    from listed_period
    where is_finished
    group by calendar, kind

),

looked as (

    select
        listed_period.period,
        listed_period.calendar,
        listed_period.ends_on = of_kind.ends_on
        and of_kind.ends_on >= coalesce(of_quarters.ends_on, of_kind.ends_on) as is_open,
        case when is_open then build.as_of else listed_period.ends_on end as looked_on
    from listed_period
    cross join build
    inner join latest as of_kind
        on listed_period.calendar = of_kind.calendar and listed_period.kind = of_kind.kind
    left join latest as of_quarters
        on listed_period.calendar = of_quarters.calendar and of_quarters.kind = 'quarter'
    where listed_period.is_finished

),

due as (

    -- By when: so many working days on, or at the end of the first quarter that leaves so many days.
    select
        looked.period,
        looked.is_open,
        proposal_kind.kind,
        proposal_kind.kind_order,
        proposal_kind.places_first,
        coalesce(
            (
                select min(later.day)
                from working_day as today
                inner join working_day as later
                    on later.working_day_number
                    = today.working_day_number + proposal_kind.working_days
                where today.day = looked.looked_on
            ),
            (
                select min(quarter.ends_on)
                from period as quarter
                where
                    quarter.kind = 'quarter'
                    and quarter.calendar = looked.calendar
                    and quarter.ends_on >= looked.looked_on + proposal_kind.least_days
            )
        ) as due_on
    from looked
    cross join proposal_kind

),

ranked as (

    select
        candidate.*,
        due.is_open,
        due.kind_order,
        due.places_first,
        due.due_on,
        unit.unit_name,
        unit.short_name,
        unit.parent_short_name,
        unit.level,
        case when unit.are_units_changed then 'day' end as units,
        row_number() over (
            partition by candidate.period, candidate.kind
            order by
                candidate.first_weight,
                candidate.second_weight,
                unit.display_order,
                candidate.unit_code,
                candidate.valid_from,
                candidate.measure,
                candidate.origin
        ) as place_of_kind
    from candidate
    inner join due using (period, kind)
    inner join listed_unit as unit
        on candidate.unit_code = unit.unit_code
        and candidate.valid_from = unit.valid_from
        and unit.basis = 'day'

)

select
    ranked.period,
    row_number() over (
        partition by ranked.period
        order by
            ranked.place_of_kind > ranked.places_first,
            ranked.kind_order,
            ranked.place_of_kind
    ) as place,
    concat_ws(
        '.',
        ranked.kind,
        ranked.unit_code,
        nullif(ranked.valid_from, date '0001-01-01'),  -- not known, and shown nowhere
        ranked.measure
    ) as proposal,
    md5(ranked.rests_on) as fingerprint,
    ranked.kind,
    ranked.is_open,
    ranked.unit_code,
    ranked.valid_from,
    ranked.unit_name,
    ranked.short_name,
    ranked.parent_short_name,
    ranked.level,
    ranked.units,
    case when ranked.kind <> 'missing' then ranked.measure end as measure,
    case when ranked.kind = 'missing' then ranked.measure end as source,
    ranked.source_name,
    ranked.months,
    measure.title,
    measure.short_title,
    measure.better,
    measure.kind as measure_kind,
    measure.unit_of_measure,
    measure.owner,
    ranked.origin,
    ranked.state,
    ranked.basis,
    ranked.numerator,
    ranked.denominator,
    ranked.value,
    ranked.window_from,
    ranked.window_months,
    ranked.events,
    ranked.trials,
    ranked.expected,
    ranked.excess,
    ranked.count_late,
    ranked.closed_late,
    ranked.ready_unknown,
    cast(ranked.count_overdue as integer) as count_overdue,
    ranked.procedure_code,
    ranked.procedure_name,
    cast(ranked.procedure_late as integer) as procedure_late,
    ranked.count_lacking,
    ranked.province_numerator,
    ranked.province_denominator,
    ranked.province_value,
    ranked.is_adopted,
    ranked.official_kind,
    ranked.goal_is_simulated,
    ranked.goal_events,
    ranked.goal_trials,
    -- As a task is measured: by the measure's own numerator, or its share.
    case
        when ranked.goal is null and ranked.goal_events is null then null
        when measure.better = 'lower' then 'at_most'
        else 'at_least'
    end as goal_side,
    case
        when ranked.goal is not null and not ranked.is_share then ranked.goal
        when measure.better = 'lower' then ranked.goal_events
    end as goal_count,
    case
        when ranked.is_share then ranked.goal
        when measure.better = 'higher'
            then (ranked.goal_trials - ranked.goal_events) / nullif(ranked.goal_trials, 0)
    end as goal_share,
    case when ranked.kind <> 'missing' then 'quarter' end as goal_period_kind,
    ranked.due_on
from ranked
left join listed_measure as measure on ranked.measure = measure.measure
qualify place <= 20
order by
    ranked.period,
    place
