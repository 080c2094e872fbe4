-- What is drawn from: the offices there were, who followed whom, the catalogue of procedures, the
-- planted truths.

-- As a build reads it: a unit without a first day has always been there.
insert into unit by name
select * replace (coalesce(valid_from, '0001-01-01') as valid_from)
from read_csv($units, all_varchar = true)
where coalesce(cast(valid_from as date), date '0001-01-01') <= getvariable('through');

insert into unit_succession by name
select *
from read_csv($successions, all_varchar = true)
where cast(changed_on as date) <= getvariable('through');

create table catalogue as
select
    procedure_code,
    procedure_name,
    field,
    level,
    online_level,
    cast(time_limit as decimal(9, 2)) as time_limit,
    time_limit_unit,
    cast(has_fee as boolean) as has_fee,
    cast(returns_result as boolean) as returns_result,
    hosted_by,
    owner,                                  -- departments' codes, joined by ';'
    cast(weight as double) as weight,       -- volume within its owner or level, relative
    cast(late_rate as double) as late_rate,
    cast(online_rate as double) as online_rate
from read_csv($procedures, all_varchar = true);

create table planted as
select
    listed.code,
    listed.kind,
    listed.source,
    listed.unit_code,
    first_period.starts_on,
    last_period.ends_on,
    listed.factor,
    listed.tilt,
    listed.note
from (
    select
        unnest($codes) as code,
        unnest($kinds) as kind,
        unnest($sources) as source,
        unnest($units_planted) as unit_code,
        unnest($first_periods) as first_period,
        unnest($last_periods) as last_period,
        unnest($factors) as factor,
        unnest($tilts) as tilt,
        unnest($notes) as note
) as listed
inner join period as first_period on listed.first_period = first_period.period
inner join period as last_period on listed.last_period = last_period.period;
