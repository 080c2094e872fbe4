-- stage: judge
-- needs: build, indicator_figure, measure, period, target, unit
-- writes: verdict
-- Where each figure of a finished period stands against the target given and the path adopted.
-- Compared as counts, so that no rounding moves a figure across its target. A measure that is
-- neither better higher nor lower has no side of a target to be on.
-- `state` stays NULL: who is truly behind is another question.
insert into verdict (
    measure, origin, unit_code, valid_from, scope, period,
    official_target, adopted_target, target_tag, path_tag
)

with

figure as (

    select
        indicator_figure.measure,
        indicator_figure.origin,
        indicator_figure.unit_code,
        indicator_figure.valid_from,
        indicator_figure.scope,
        indicator_figure.period,
        period.ends_on,
        unit.level,
        measure.better,
        -- A unit of which months are missing is not set against its target.
        case
            when
                indicator_figure.scope <> 'own'
                or coalesce(indicator_figure.months_present, 0)
                = coalesce(indicator_figure.months_expected, 0)
                then indicator_figure.value
        end as value,
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
    where
        period.ends_on <= build.as_of or indicator_figure.origin in ('published', 'press')
    qualify
        row_number() over (
            partition by
                indicator_figure.measure, indicator_figure.origin, indicator_figure.unit_code,
                indicator_figure.valid_from, indicator_figure.scope, indicator_figure.period
            order by indicator_figure.as_of desc
        ) = 1

),

aim as (

    -- A target for the figure's own level goes before one for all; the later before the earlier.
    select
        figure.measure,
        figure.origin,
        figure.unit_code,
        figure.valid_from,
        figure.scope,
        figure.period,
        target.kind,
        target.value
    from figure
    inner join target
        on figure.measure = target.measure
        and target.level in ('all', figure.level)
        and figure.ends_on between target.starts_on
        and coalesce(target.ends_on, date '9999-12-31')
    qualify
        row_number() over (
            partition by
                figure.measure, figure.origin, figure.unit_code, figure.valid_from,
                figure.scope, figure.period, target.kind
            order by target.level = 'all', target.starts_on desc, target.decision
        ) = 1

),

aimed as (

    select
        figure.*,
        official.value as official_target,
        adopted.value as adopted_target
    from figure
    left join aim as official
        on figure.measure = official.measure
        and figure.origin = official.origin
        and figure.unit_code = official.unit_code
        and figure.valid_from = official.valid_from
        and figure.scope = official.scope
        and figure.period = official.period
        and official.kind = 'official'
    left join aim as adopted
        on figure.measure = adopted.measure
        and figure.origin = adopted.origin
        and figure.unit_code = adopted.unit_code
        and figure.valid_from = adopted.valid_from
        and figure.scope = adopted.scope
        and figure.period = adopted.period
        and adopted.kind = 'adopted'

)

select
    measure,
    origin,
    unit_code,
    valid_from,
    scope,
    period,
    official_target,
    adopted_target,
    case
        when value is null then null
        when official_target is null then 'no_target'
        when better = 'none' then null
        when reached = official_target * scale then 'met'
        when (reached > official_target * scale) = (better = 'higher') then 'above'
        else 'unmet'
    end as target_tag,
    case
        when value is null or adopted_target is null or better = 'none' then null
        when reached = adopted_target * scale then 'on_path'
        when (reached > adopted_target * scale) = (better = 'higher') then 'on_path'
        else 'off_path'
    end as path_tag
from aimed
