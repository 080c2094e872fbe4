-- view: target_in_force
-- grain: measure, kind, level, period
-- needs: period, target, unit
--
-- What a measure has to reach in each period, at each level: the target given (official) and the
-- path adopted, as in force on the period's last day. One for the level itself goes before one for
-- all, the later before the earlier.

select
    target.measure,
    target.kind,
    levels.level,
    period.period,
    target.value,
    target.decision,
    target.starts_on,
    target.ends_on,
    target.is_simulated,
    target.note
from target
inner join (select distinct unit.level from unit) as levels
    on target.level in ('all', levels.level)
inner join period
    on period.ends_on between target.starts_on and coalesce(target.ends_on, date '9999-12-31')
qualify
    row_number() over (
        partition by target.measure, target.kind, levels.level, period.period
        order by target.level = 'all', target.starts_on desc, target.decision
    ) = 1
