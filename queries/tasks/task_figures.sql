-- question: Số liệu sau ngày giao cho thấy nhiệm vụ đã đạt chưa?
-- grain: goal, period
-- params: goals
-- measure:
--
-- goals: each measure|unit|valid_from|kind|given_as_of, commas between. A row for each finished
-- period of that kind that ends after that day, of the measure's own calendar, with the unit's own
-- figure by the definition then in force; none where nothing has come since.

with

asked as (

    select
        goal,
        split_part(goal, '|', 1) as for_measure,
        split_part(goal, '|', 2) as for_unit,
        try_cast(split_part(goal, '|', 3) as date) as for_valid_from,
        split_part(goal, '|', 4) as for_kind,
        try_cast(split_part(goal, '|', 5) as date) as given_as_of
    from (select distinct unnest(string_split($goals, ',')) as goal) as each_goal

)

select
    asked.goal,
    period.period,
    period.starts_on,
    period.ends_on,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.origin
from asked
inner join period on asked.for_kind = period.kind and asked.given_as_of < period.ends_on
inner join listed_unit
    on asked.for_unit = listed_unit.unit_code
    and asked.for_valid_from = listed_unit.valid_from
    and listed_unit.basis = 'day'
inner join figure
    on period.period = figure.period
    and asked.for_measure = figure.measure
    and asked.for_unit = figure.unit_code
    and asked.for_valid_from = figure.valid_from
    and listed_unit.scope = figure.scope
inner join measure on figure.measure = measure.measure and figure.version = measure.version
cross join build
where
    period.ends_on <= build.as_of
    and period.calendar = case when measure.calendar = 'civil' then 'civil' else 'report' end
    and figure.is_current
    and figure.origin in ('counted', 'simulated', 'reported')
order by asked.goal, period.starts_on
