-- stage: gather
-- needs: arrived, build, coverage, dossier, lone_day, period
-- writes: coverage
-- idle_without: coverage
-- A file that names no period came through the last day on which anything happened in it: one that
-- stands alone, far after today, is not believed, here either.
update coverage
set ends_on = believed.day
from (
    select
        lone_day.day as lone_day,
        max(
            case
                when cast(dossier.finished_at as date) <= build.as_of
                    then cast(dossier.finished_at as date)
                else cast(dossier.received_at as date)
            end
        ) as day
    from lone_day
    inner join dossier using (batch_id)
    cross join build
    where
        lone_day.day - build.as_of > 31
        and cast(dossier.received_at as date) <= build.as_of
    group by lone_day.day
) as believed
where
    coverage.is_present
    and coverage.source = 'dossiers'
    and coverage.ends_on = believed.lone_day
    and coverage.starts_on <= believed.day;

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
        where
            arrived.names_period
            and arrived.ends_on = coverage.ends_on
            and arrived.batch_id in (select dossier.batch_id from dossier)
    )
