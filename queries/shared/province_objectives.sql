-- question: Trong kỳ, từng chỉ số của tỉnh đạt bao nhiêu, so với chỉ tiêu thế nào?
-- grain: measure, origin
-- params: period, domains?
-- measure:
--
-- What `objectives` answers without a unit, as it was written at build. domains: their codes, with
-- a comma between two.

select
    measure,
    title,
    origin,
    numerator,
    denominator,
    value,
    qualifier,
    official_target,
    adopted_target,
    state,
    target_tag,
    path_tag,
    coverage,
    calendar,
    period,
    as_of,
    starts_on,
    ends_on,
    is_finished,
    is_longer,
    is_other_period,
    units_complete,
    units_expected,
    published_on,
    document,
    note,
    short_title,
    domain,
    display_order,
    kind,
    better,
    unit_of_measure,
    form_column,
    judged,
    part_of,
    source,
    official_kind,
    official_is_simulated,
    adopted_is_simulated,
    unit_code
from province_objective
where
    asked = $period
    and ($domains is null or list_contains(string_split($domains, ','), domain))
order by
    domain,
    display_order,
    measure,
    origin
