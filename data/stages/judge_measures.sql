-- stage: judge
-- needs: current_measure, indicator_count
-- What is judged: the shares whose definition says so and that are counted by unit. Averages,
-- scores, counts of cases and what is only printed get no verdict; `judged` says why.
select
    current_measure.measure,
    current_measure.version,
    current_measure.valid_from,
    current_measure.better,
    current_measure.source,
    list_contains(current_measure.comparable_by, 'procedure') as by_procedure,
    any_value(indicator_count.origin) as origin
from current_measure
inner join indicator_count
    on current_measure.measure = indicator_count.measure
    and current_measure.version = indicator_count.version
where
    current_measure.judged = 'yes'
    and current_measure.kind = 'share'
    and current_measure.roll_up = 'sum'
    and current_measure.better in ('higher', 'lower')
group by all
order by current_measure.measure
