-- table: verdict
-- grain: measure, origin, unit_code, valid_from, asked
-- needs: containing_period, district_tile, due_part, figure, listed_part, listed_unit, measure, office_stay, period, verdict_level, verdict_reason
-- sorted: asked, domain, measure_order, measure, unit_order, unit_code, valid_from
-- idle_without: verdict_reason
--
-- Each verdict whole: what decided it, as the rule found it, beside the unit's own counts of the
-- period, where they stand against the targets, how the units of its level differ, and the words
-- for all of it. Of late dossiers that fell due, as the question late_by_step has it of one unit:
-- count_late, of them closed_late and ready_unknown. Where its tile stands, in which group it lies.
-- It stands under the period that is asked: its own, and for a measure of the civil
-- calendar alone also the report period of that name. units: with which of the units of a
-- reorganisation the code names this one then.

with

window_month as (

    -- So many months end with a judged period, counted back from its last one.
    select
        judged.period,
        month.starts_on,
        row_number() over (partition by judged.period order by month.starts_on desc) as months
    from period as judged
    inner join period as month
        on judged.calendar = month.calendar
        and month.kind = 'month'
        and month.ends_on between judged.ends_on - interval 2 year and judged.ends_on
    where judged.kind in ('month', 'quarter')

),

late as (

    select
        listed_part.unit_code,
        listed_part.valid_from,
        office_stay.period,
        sum(due_part.count_late) as count_late,
        sum(due_part.closed_late) as closed_late,
        sum(due_part.ready_unknown) as ready_unknown
    from listed_part
    inner join office_stay
        on listed_part.part_code = office_stay.unit_code
        and listed_part.part_from = office_stay.valid_from
        and office_stay.source = 'dossiers'
        and office_stay.is_present
    inner join due_part
        on office_stay.unit_code = due_part.unit_code
        and office_stay.valid_from = due_part.valid_from
        and office_stay.month = due_part.month
    where listed_part.basis = 'day'
    group by all

)

select
    asked.asked,
    verdict_reason.measure,
    measure.title,
    measure.short_title,
    measure.better,
    measure.unit_of_measure,
    measure.domain,
    measure.display_order as measure_order,
    verdict_reason.version,
    verdict_reason.origin,
    verdict_reason.unit_code,
    verdict_reason.valid_from,
    unit.unit_name,
    unit.short_name,
    unit.parent_short_name,
    unit.display_order as unit_order,
    case
        when not unit.are_units_changed then null
        when asked.ends_on > unit.meant_to then 'old'
        else 'day'
    end as units,
    verdict_reason.level,
    verdict_reason.period,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.months_present,
    figure.months_expected,
    figure.official_target,
    figure.official_kind,
    figure.official_is_simulated,
    figure.adopted_target,
    figure.adopted_is_simulated,
    figure.target_tag,
    figure.path_tag,
    verdict_reason.state,
    verdict_reason.state_before,
    verdict_reason.basis,
    verdict_reason.window_months,
    window_month.starts_on as window_from,
    verdict_reason.events,
    verdict_reason.trials,
    verdict_reason.expected,
    verdict_reason.excess,
    verdict_reason.spread,
    verdict_reason.evidence,
    verdict_reason.watch,
    verdict_reason.list_place,
    verdict_reason.year_events,
    verdict_reason.year_trials,
    verdict_reason.year_expected,
    verdict_reason.year_spread,
    verdict_reason.limit_low,
    verdict_reason.limit_high,
    verdict_reason.adjusted,
    verdict_reason.level_value,
    verdict_reason.value_low,
    verdict_reason.value_high,
    verdict_reason.comparable_share,
    verdict_reason.months_came,
    verdict_reason.quarters_named,
    verdict_reason.since,
    verdict_reason.since_from,
    verdict_reason.since_to,
    verdict_reason.ends_at,
    verdict_reason.ends_of,
    verdict_reason.past_quarters,
    verdict_reason.reasons,
    verdict_reason.rule_version,
    verdict_level.is_rare,
    verdict_level.tau as level_tau,
    verdict_level.list_length,
    verdict_level.count_units,
    verdict_level.count_judged,
    cast(late.count_late as integer) as count_late,
    cast(late.closed_late as integer) as closed_late,
    cast(late.ready_unknown as integer) as ready_unknown,
    district_tile.tile_row,
    district_tile.tile_column,
    unit.group_name,
    unit.group_order
from verdict_reason
inner join containing_period as asked
    on verdict_reason.period = asked.period and not asked.is_longer
inner join measure
    on verdict_reason.measure = measure.measure
    and verdict_reason.version = measure.version
    and (asked.is_for_all or measure.calendar = 'civil')
inner join listed_unit as unit
    on verdict_reason.unit_code = unit.unit_code
    and verdict_reason.valid_from = unit.valid_from
    and unit.basis = 'day'
inner join verdict_level
    on verdict_reason.measure = verdict_level.measure
    and verdict_reason.origin = verdict_level.origin
    and verdict_reason.level = verdict_level.level
    and verdict_reason.period = verdict_level.period
left join figure
    on verdict_reason.measure = figure.measure
    and verdict_reason.version = figure.version
    and verdict_reason.origin = figure.origin
    and verdict_reason.unit_code = figure.unit_code
    and verdict_reason.valid_from = figure.valid_from
    and verdict_reason.period = figure.period
    and figure.scope = 'own'
left join late
    on verdict_reason.unit_code = late.unit_code
    and verdict_reason.valid_from = late.valid_from
    and verdict_reason.period = late.period
    and verdict_reason.measure = 'late_of_due'
left join district_tile
    on verdict_reason.unit_code = district_tile.unit_code and verdict_reason.level = 'district'
left join window_month
    on verdict_reason.period = window_month.period
    and verdict_reason.window_months = window_month.months
order by
    asked.asked,
    measure.domain,
    measure.display_order,
    verdict_reason.measure,
    unit.display_order,
    verdict_reason.unit_code,
    verdict_reason.valid_from
