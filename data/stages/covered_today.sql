-- stage: gather
-- needs: arrived, build, coverage, period
-- writes: coverage
-- idle_without: coverage
-- Dossiers that came through the latest day on which anything happened (latest_event_day), in files
-- that name no period, came through today, as far as that day's report month goes: on the few days
-- after it nothing happened. So a later today, said by a maintainer or by a file, does not take
-- away the month.
update coverage
set ends_on = least(build.as_of, period.ends_on)
from build, period
where
    coverage.is_present
    and coverage.source = 'dossiers'
    and coverage.ends_on = cast(getvariable('latest_event_day') as date)
    and least(build.as_of, period.ends_on) - coverage.ends_on between 1 and 10
    and period.calendar = 'report'
    and period.kind = 'month'
    and coverage.ends_on between period.starts_on and period.ends_on
    and not exists (
        select 1
        from arrived
        where arrived.names_period and arrived.ends_on = coverage.ends_on
    )
