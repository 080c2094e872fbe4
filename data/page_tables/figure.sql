-- table: figure
-- grain: measure, version, origin, unit_code, valid_from, scope, period, document
-- needs: build, indicator_figure, measure, period, target_in_force, unit, verdict_reason
-- sorted: scope, period, unit_code, valid_from, measure, origin, document, version
--
-- Every figure with its targets, where it stands against them, and its unit's state. Only a
-- finished period, or a print, is set against a target; of several prints of one figure the latest
-- is. Compared as counts, so that no rounding moves a figure across its target. A measure that is
-- neither better higher nor lower has no side of a target to be on.

with

aimed_at as (

    -- What nobody assigned but a rule asks in full stands in its place, and says so.
    select
        measure,
        level,
        period,
        coalesce(
            any_value(value) filter (where kind = 'official'),
            any_value(value) filter (where kind = 'rule')
        ) as official_target,
        coalesce(
            any_value(kind) filter (where kind = 'official'),
            any_value(kind) filter (where kind = 'rule')
        ) as official_kind,
        coalesce(
            any_value(is_simulated) filter (where kind = 'official'),
            any_value(is_simulated) filter (where kind = 'rule')
        ) as official_is_simulated,
        any_value(value) filter (where kind = 'adopted') as adopted_target,
        any_value(is_simulated) filter (where kind = 'adopted') as adopted_is_simulated
    from target_in_force
    group by measure, level, period

),

latest_print as (

    select
        measure,
        origin,
        unit_code,
        period,
        numerator,
        denominator,
        value
    from indicator_figure
    where document is not null
    qualify
        row_number() over (
            partition by measure, version, origin, unit_code, valid_from, scope, period
            order by as_of desc, document
        ) = 1

),

told as (

    -- Whatever an older print of a figure said, its latest is set against the target.
    select
        indicator_figure.*,
        case
            when indicator_figure.document is null then indicator_figure.numerator
            else latest_print.numerator
        end as told_numerator,
        case
            when indicator_figure.document is null then indicator_figure.denominator
            else latest_print.denominator
        end as told_denominator,
        case
            when indicator_figure.document is null then indicator_figure.value
            else latest_print.value
        end as told_value
    from indicator_figure
    left join latest_print
        on indicator_figure.document is not null
        and indicator_figure.measure = latest_print.measure
        and indicator_figure.origin = latest_print.origin
        and indicator_figure.unit_code = latest_print.unit_code
        and indicator_figure.period = latest_print.period

),

aimed as (

    select
        told.*,
        measure.better,
        aimed_at.official_target,
        aimed_at.official_kind,
        aimed_at.official_is_simulated,
        aimed_at.adopted_target,
        aimed_at.adopted_is_simulated,
        period.ends_on <= build.as_of or told.document is not null as is_set_against,
        -- A unit of which months are missing is not set against its target.
        told.told_value is not null
        and (
            told.scope <> 'own'
            or coalesce(told.months_present, 0) = coalesce(told.months_expected, 0)
        ) as is_known,
        case
            when measure.kind = 'share' and told.told_denominator is not null
                then told.told_denominator
            else 1
        end as scale,
        case
            when measure.kind = 'share' and told.told_denominator is not null
                then told.told_numerator
            else cast(told.told_value as decimal(18, 6))
        end as reached
    from told
    inner join measure
        on told.measure = measure.measure and told.version = measure.version
    inner join period on told.period = period.period
    inner join unit
        on told.unit_code = unit.unit_code and told.valid_from = unit.valid_from
    cross join build
    left join aimed_at
        on told.measure = aimed_at.measure
        and unit.level = aimed_at.level
        and told.period = aimed_at.period

),

tagged as (

    select
        *,
        case
            when not is_known then null
            when official_target is null then 'no_target'
            when better = 'none' then null
            when reached = official_target * scale then 'met'
            when (reached > official_target * scale) = (better = 'higher') then 'above'
            else 'unmet'
        end as target_tag,
        case
            when not is_known or adopted_target is null or better = 'none' then null
            when reached = adopted_target * scale then 'on_path'
            when (reached > adopted_target * scale) = (better = 'higher') then 'on_path'
            else 'off_path'
        end as path_tag
    from aimed

)

select
    tagged.measure,
    tagged.version,
    tagged.is_current,
    tagged.origin,
    tagged.unit_code,
    tagged.valid_from,
    tagged.scope,
    tagged.period,
    tagged.numerator,
    tagged.denominator,
    tagged.value,
    tagged.qualifier,
    case when tagged.is_set_against then tagged.official_target end as official_target,
    case when tagged.is_set_against then tagged.official_kind end as official_kind,
    case when tagged.is_set_against then tagged.official_is_simulated end
        as official_is_simulated,
    case when tagged.is_set_against then tagged.adopted_target end as adopted_target,
    case when tagged.is_set_against then tagged.adopted_is_simulated end as adopted_is_simulated,
    case when tagged.is_set_against then tagged.target_tag end as target_tag,
    case when tagged.is_set_against then tagged.path_tag end as path_tag,
    verdict_reason.state,
    tagged.months_expected,
    tagged.months_present,
    tagged.units_expected,
    tagged.units_complete,
    tagged.as_of,
    tagged.published_on,
    tagged.document,
    tagged.note
from tagged
left join verdict_reason
    on tagged.scope = 'own'
    and tagged.measure = verdict_reason.measure
    and tagged.version = verdict_reason.version
    and tagged.origin = verdict_reason.origin
    and tagged.unit_code = verdict_reason.unit_code
    and tagged.valid_from = verdict_reason.valid_from
    and tagged.period = verdict_reason.period
order by
    tagged.scope,
    tagged.period,
    tagged.unit_code,
    tagged.valid_from,
    tagged.measure,
    tagged.origin,
    tagged.document,
    tagged.version
