-- stage: judge
-- The counts of one measure by office, procedure and finished month. `events` is the side that
-- should be small: late where lower is better, not digitised where higher is.
select
    unit.unit_code,
    unit.valid_from,
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
inner join unit
    on indicator_count.unit_code = unit.unit_code
    and period.starts_on >= unit.valid_from
    and period.starts_on <= coalesce(unit.valid_to, date '9999-12-31')
where
    indicator_count.measure = $measure
    and indicator_count.version = $version
    and unit.level <> 'province'
group by all
order by all
