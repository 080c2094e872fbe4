-- question: Từng chỉ số của tỉnh đã thay đổi thế nào trong 8 kỳ gần nhất?
-- grain: measure, period
-- params: period, domains?, measures?
-- measure:
--
-- What `objective_history` answers without a unit, from what was written at build for each past
-- period: those of the same kind and calendar up to the one asked, and the same one last year.
-- Figures of longer periods are left out. domains, measures: their codes, with a comma between two.
-- Cast, since a decimal takes Python ten times as long.

select
    known.measure,
    known.period,
    past.year,
    past.number,
    past.year = asked.year - 1 and past.number = asked.number as is_same_period_last_year,
    past.period = asked.period as is_asked,
    cast(known.numerator as double) as numerator,
    cast(known.denominator as double) as denominator,
    cast(known.value as double) as value,
    known.origin,
    known.version,
    known.is_complete
from period as asked
inner join period as past
    on asked.calendar = past.calendar
    and asked.kind = past.kind
    and asked.ends_on >= past.ends_on
inner join province_objective as known on past.period = known.asked
where
    asked.period = $period
    and not known.is_longer
    and known.origin in ('counted', 'simulated', 'reported')
    and ($domains is null or list_contains(string_split($domains, ','), known.domain))
    and ($measures is null or list_contains(string_split($measures, ','), known.measure))
-- One order for all rows: a partition apart for each measure costs more.
qualify
    lag(known.measure, 8) over (order by known.measure, past.ends_on desc)
    is distinct from known.measure
    or is_same_period_last_year
order by
    known.measure,
    past.ends_on
