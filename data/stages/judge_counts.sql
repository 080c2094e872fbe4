-- stage: judge
-- needs: build, indicator_count, period
-- The counts of one measure by office (as judge_months writes it), procedure and finished month. `events` is the side that
-- should be small: late where lower is better, not digitised where higher is.
select
    concat(indicator_count.unit_code, ' ', indicator_count.valid_from) as office,
    case when $by_procedure then indicator_count.procedure_code else '' end as procedure_code,
    indicator_count.month,
    sum(
        case
            when $better = 'higher'
                then indicator_count.denominator - indicator_count.numerator
            else indicator_count.numerator
        end
    )::double as events,
    sum(indicator_count.denominator)::double as trials
from indicator_count
inner join period on indicator_count.month = period.period
inner join build on period.ends_on <= build.as_of
where
    indicator_count.measure = $measure
    and indicator_count.version = $version
    and indicator_count.denominator is not null
group by all
order by all
