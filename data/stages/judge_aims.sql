-- stage: judge
-- needs: period, target, unit
-- What each measure aims at in each month and level: the province's adopted path where there is one,
-- else the official target; a level's own before one for all. A province's mean is no target.
select
    target.measure,
    period.period as month,
    levels.level,
    target.value::double as value,
    target.kind
from target
cross join (select distinct unit.level from unit where unit.level <> 'province') as levels
inner join period
    on period.kind = 'month'
    and period.ends_on between target.starts_on and coalesce(target.ends_on, date '9999-12-31')
where target.level in ('all', levels.level)
qualify
    row_number() over (
        partition by target.measure, period.period, levels.level
        order by
            target.kind <> 'adopted', target.level = 'all', target.starts_on desc, target.decision
    ) = 1
order by target.measure, period.period, levels.level
