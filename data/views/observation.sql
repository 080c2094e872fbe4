-- view: observation
-- grain: dossier_code, observed_on
-- needs: build, counted_month, dossier_day, unit
--
-- A dossier and a day on which it is looked at: each one at the as-of date, and the open ones
-- at the last day of each month, on the day before each month begins, and on the last day of a
-- unit that ended.

with

month_end as (

    select counted_through as day from counted_month
    union
    select cast(starts_on - interval 1 day as date) as day from counted_month
    union
    select unit.valid_to as day
    from unit
    inner join build on unit.valid_to < build.as_of

)

select
    dossier_day.*,
    build.as_of as observed_on
from dossier_day
inner join build on dossier_day.received_on <= build.as_of
union all
select
    dossier_day.*,
    month_end.day as observed_on
from dossier_day
inner join month_end
    on dossier_day.received_on <= month_end.day
    and coalesce(dossier_day.finished_on, date '9999-12-31') > month_end.day
where month_end.day not in (select build.as_of from build)
