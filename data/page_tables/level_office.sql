-- table: level_office
-- grain: period, level
-- needs: build, period, unit
-- sorted: period, level
--
-- What stood on each level on a period's last day: how many offices, and of what kind each unit of
-- the level is.

select
    period.period,
    unit.level,
    count(*) filter (where unit.kind = 'office') as count_units,
    list(unit.kind order by unit.kind) as kinds
from period
cross join build
inner join unit
    on unit.kind <> 'central_agency'
    and least(period.ends_on, build.as_of) between unit.valid_from
    and coalesce(unit.valid_to, date '9999-12-31')
group by period.period, unit.level
order by
    period.period,
    unit.level
