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

aimed as (

    select
        indicator_figure.*,
        measure.better,
        -- What nobody assigned but a rule asks in full stands in its place, and says so.
        coalesce(official.value, ruled.value) as official_target,
        coalesce(official.kind, ruled.kind) as official_kind,
        coalesce(official.is_simulated, ruled.is_simulated) as official_is_simulated,
        adopted.value as adopted_target,
        adopted.is_simulated as adopted_is_simulated,
        period.ends_on <= build.as_of or indicator_figure.document is not null as is_set_against,
        -- A unit of which months are missing is not set against its target.
        indicator_figure.value is not null
        and (
            indicator_figure.scope <> 'own'
            or coalesce(indicator_figure.months_present, 0)
            = coalesce(indicator_figure.months_expected, 0)
        ) as is_known,
        case
            when measure.kind = 'share' and indicator_figure.denominator is not null
                then indicator_figure.denominator
            else 1
        end as scale,
        case
            when measure.kind = 'share' and indicator_figure.denominator is not null
                then indicator_figure.numerator
            else cast(indicator_figure.value as decimal(18, 6))
        end as reached
    from indicator_figure
    inner join measure
        on indicator_figure.measure = measure.measure
        and indicator_figure.version = measure.version
    inner join period on indicator_figure.period = period.period
    inner join unit
        on indicator_figure.unit_code = unit.unit_code
        and indicator_figure.valid_from = unit.valid_from
    cross join build
    left join target_in_force as official
        on indicator_figure.measure = official.measure
        and unit.level = official.level
        and indicator_figure.period = official.period
        and official.kind = 'official'
    left join target_in_force as ruled
        on indicator_figure.measure = ruled.measure
        and unit.level = ruled.level
        and indicator_figure.period = ruled.period
        and ruled.kind = 'rule'
    left join target_in_force as adopted
        on indicator_figure.measure = adopted.measure
        and unit.level = adopted.level
        and indicator_figure.period = adopted.period
        and adopted.kind = 'adopted'

),

tagged as not materialized (

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

),

latest_print as (

    select *
    from tagged
    where document is not null
    qualify
        row_number() over (
            partition by measure, version, origin, unit_code, valid_from, scope, period
            order by as_of desc, document
        ) = 1

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
    case
        when tagged.document is not null then latest_print.target_tag
        when tagged.is_set_against then tagged.target_tag
    end as target_tag,
    case
        when tagged.document is not null then latest_print.path_tag
        when tagged.is_set_against then tagged.path_tag
    end as path_tag,
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
left join latest_print
    on tagged.document is not null
    and tagged.measure = latest_print.measure
    and tagged.origin = latest_print.origin
    and tagged.unit_code = latest_print.unit_code
    and tagged.period = latest_print.period
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
