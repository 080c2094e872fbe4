-- question: Sau kỳ này có thể quyết định việc gì?
-- grain: place
-- params: period, unit?
-- measure:
--
-- In order of weight, as it was put together at build (data/page_tables/proposal.sql), where each
-- part is told. Whether people decided on one already is known where they write it, by its key and
-- its fingerprint.

select
    place,
    proposal,
    fingerprint,
    kind,
    is_open,
    unit_code,
    valid_from,
    unit_name,
    short_name,
    parent_short_name,
    level,
    units,
    measure,
    source,
    source_name,
    months,
    title,
    short_title,
    better,
    measure_kind,
    unit_of_measure,
    owner,
    origin,
    state,
    basis,
    cast(numerator as double) as numerator,
    cast(denominator as double) as denominator,
    value,
    window_from,
    window_months,
    events,
    trials,
    expected,
    excess,
    count_late,
    closed_late,
    ready_unknown,
    count_overdue,
    procedure_code,
    procedure_name,
    procedure_late,
    cast(count_lacking as double) as count_lacking,
    cast(province_numerator as double) as province_numerator,
    cast(province_denominator as double) as province_denominator,
    province_value,
    is_adopted,
    official_kind,
    goal_is_simulated,
    goal_events,
    goal_trials,
    goal_side,
    cast(goal_count as double) as goal_count,
    goal_share,
    goal_period_kind,
    due_on
from proposal
where period = $period and ($unit is null or unit_code = $unit)
order by place
